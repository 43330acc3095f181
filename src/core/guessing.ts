/**
 * How long a robot at the front door needs for a number of guesses, in steps a child can picture.
 *
 * The rate is zxcvbn's "online, no throttling": ten guesses a second, at a door that does not slow the robot down
 * (D. L. Wheeler, "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 2016; `onlineNoThrottling` in
 * @zxcvbn-ts/core). Most doors are slower. Someone who has stolen a badly locked list guesses far faster, which is
 * why every door needs a key of its own.
 */

export const guessesPerSecond = 10;

/** From easiest to strongest. */
export const waits = ['blink', 'day', 'years', 'knights', 'mammoths', 'dinosaurs'] as const;

/**
 * How long the guessing lasts. `blink`: two seconds at most. `day`: a day at most. `years`: days, months or years.
 * `knights`: longer than since knights lived in castles (600 years). `mammoths`: longer than since nearly all mammoths
 * had gone (12,000 years). `dinosaurs`: longer than since the last great dinosaurs (66 million years).
 */
export type Wait = (typeof waits)[number];

const day = 86_400;
const year = 365.25 * day;

const endsAfter: readonly [Wait, number][] = [
  ['blink', 2],
  ['day', day],
  ['years', 600 * year],
  ['knights', 12_000 * year],
  ['mammoths', 66_000_000 * year],
];

/** How long it takes to make this many guesses. */
export function waitFor(guesses: number): Wait {
  const seconds = guesses / guessesPerSecond;
  return endsAfter.find(([, end]) => seconds <= end)?.[0] ?? 'dinosaurs';
}

/**
 * How many words a robot must try at each place when someone picked the word by chance: the 7,776 words of the usual
 * word lists made for dice. Whoever picks at home has at least as many.
 */
export const wordsToPickFrom = 7776;

/** Guesses that try every phrase of `count` words, when each word is one of `from`, picked by chance. */
export function guessesForWords(count: number, from = wordsToPickFrom): number {
  return from ** count;
}
