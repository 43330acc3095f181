/** How long Bolt really needs: the estimator's guesses, held to what dealt words can be worth. */
import { guessesForWords, waitFor, type Wait } from '#core/guessing.ts';
import type { Sample, Take } from './schema.ts';

/** The number of guesses an estimator finds for a text. */
export type CountGuesses = (text: string) => number;

/**
 * A phrase of words dealt by chance. The estimator takes a word it does not know for a heap of letters and thinks too
 * much of it, so a robot that tries whole words sets the limit.
 */
export function measureWords(words: readonly string[], count: CountGuesses): Wait {
  return waitFor(Math.min(count(words.join(' ')), guessesForWords(words.length)));
}

/** A password of the bench, in one of its takes. */
export function measureSample({ phrase }: Sample, take: Take, count: CountGuesses): Wait {
  if (take.pictures) return measureWords(take.pictures, count);
  const limit = phrase ? guessesForWords(phrase.words, phrase.each) : Infinity;
  return waitFor(Math.min(count(take.shows ?? ''), limit));
}
