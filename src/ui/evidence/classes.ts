/** A class is a colour and a picture, so that nobody's name is kept. */
export const colours = ['red', 'orange', 'yellow', 'green', 'blue', 'purple'] as const;
export type Colour = (typeof colours)[number];

export const pictures = [
  'fox',
  'owl',
  'otter',
  'hedgehog',
  'duck',
  'frog',
  'bear',
  'turtle',
  'butterfly',
  'honeybee',
  'penguin',
  'snail',
] as const;
export type Picture = (typeof pictures)[number];

export interface Group {
  colour: Colour;
  picture: Picture;
}

/** The name a class is kept under: `blue-fox`. */
export function nameOf({ colour, picture }: Group): string {
  return `${colour}-${picture}`;
}

/** The class of a name; undefined for one that this page does not offer. */
export function groupOf(name: string): Group | undefined {
  const [first, second, ...rest] = name.split('-');
  const colour = colours.find((one) => one === first);
  const picture = pictures.find((one) => one === second);
  return colour && picture && rest.length === 0 ? { colour, picture } : undefined;
}
