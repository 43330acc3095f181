/**
 * The marks a class votes with: the same letter, shape and colour on the screen and on the cards. The shape stands for the
 * colour where there is none, as on a grey print.
 */
export interface Mark {
  letter: 'A' | 'B' | 'C' | 'D';
  /** A key of the interface words: `cards.shape.circle`. */
  shape: 'circle' | 'square' | 'triangle' | 'star';
  /** The token of its colour. Each is AAA on paper and card, and `--on` is AAA on it. */
  colour: 'sky' | 'robin' | 'leaf' | 'plum';
  /** The shape, in a square of 100. */
  path: string;
  /** The middle of the letter, from the top. */
  middle: number;
}

export const marks: readonly [Mark, Mark, Mark, Mark] = [
  {
    letter: 'A',
    shape: 'circle',
    colour: 'sky',
    path: 'M50 6a44 44 0 1 1 0 88a44 44 0 1 1 0-88Z',
    middle: 50,
  },
  {
    letter: 'B',
    shape: 'square',
    colour: 'robin',
    path: 'M17 10h66a7 7 0 0 1 7 7v66a7 7 0 0 1-7 7H17a7 7 0 0 1-7-7V17a7 7 0 0 1 7-7Z',
    middle: 50,
  },
  {
    letter: 'C',
    shape: 'triangle',
    colour: 'leaf',
    path: 'M50 8L95 90H5Z',
    middle: 66,
  },
  {
    letter: 'D',
    shape: 'star',
    colour: 'plum',
    path: 'M50 4L67 30L97 38L78 62L79 93L50 82L21 93L22 62L3 38L33 30Z',
    middle: 54,
  },
];
