/** Stickers that pages ask for by name, beside those that content names. */
export const stickersOfPages = [
  'empty-nest',
  'herb',
  'rainbow',
  'thought-balloon',
  'speech-balloon',
  'game-die',
  'hatching-chick',
  'seedling',
  'bookmark',
  'eyes',
  'broom',
  'bolt',
  'bolt-in',
  'bolt-stuck',
  'pencil',
] as const;
