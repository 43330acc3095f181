/** Who sees what, by the settings alone. Every setting counts up from its most closed place. */

/** How far somebody stands from the child: chosen (0), friend (1), friend of a friend (2), anyone (3). */
export type Distance = 0 | 1 | 2 | 3;
export const distances: readonly Distance[] = [0, 1, 2, 3];

/** The place of each setting by its key; who can see a post is `post:<id>`. */
export type Settings = Readonly<Record<string, number>>;

/** How many places a setting has: four circles of people, or off and on. */
export function placesOf(key: string): number {
  return key.startsWith('post:') || key === 'comments' || key === 'messages' ? 4 : 2;
}

/**
 * Whether somebody at that distance sees or can do a thing: `post:<id>`, `place:<id>` (where it was taken), `tag` (a
 * friend's photo with the child's name), `face`, `comments`, `messages` or `find` (by a phone number).
 */
export function reaches(thing: string, who: Distance, settings: Settings): boolean {
  const [kind, id] = thing.split(':');
  const at = (key: string) => settings[key] ?? 0;
  // A private profile lets in friends at most, whatever a post says.
  const page = at('profile') === 1 ? 3 : 1;
  const post = `post:${id ?? ''}`;
  switch (kind) {
    case 'post':
      return who <= Math.min(page, at(post));
    case 'place':
      return at('location') === 1 && who <= Math.min(page, at(post));
    // The friend's own friends see it on the friend's page: a private profile does not help.
    case 'tag':
      return at('tags') === 1 && who <= 2;
    case 'comments':
      return who <= Math.min(page, at('comments'));
    case 'messages':
      return who <= at('messages');
    // The picture beside a name stands outside the page, for everyone.
    case 'face':
      return at('picture') === 1;
    default:
      return at('contacts') === 1;
  }
}
