import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isClean } from '#build/clean-words.ts';
import { guessingWords } from '#build/guessing-words.ts';
import { guessesForWords, guessesPerSecond, waitFor, waits } from '#core/guessing.ts';
import { draw, randomFrom } from '#core/random.ts';
import { estimatorWith, type Trick } from '#device/strength-estimator.ts';
import { measureSample, measureWords } from '#games/passphrase/measure.ts';
import { passphrase } from '#games/passphrase/schema.ts';

const file = new URL('../../content/games/branch/passwords.yaml', import.meta.url);
const game = passphrase.parse(parse(readFileSync(file, 'utf8')));
const lists = guessingWords();
const estimate = estimatorWith(lists);
const count = (text: string) => estimate(text).guesses;

/** What the estimator may find where we name the reason a child can see. */
const alsoTrue: Partial<Record<Trick, Trick[]>> = {
  keyboard: ['passwords'],
  names: ['words', 'everything'],
  run: ['passwords'],
};

describe('what Bolt does on the bench', () => {
  const takes = game.bench.samples.flatMap((sample) => sample.takes.map((take) => ({ sample, take })));

  it('is true for every password', () => {
    expect(takes.length).toBeGreaterThan(25);
    for (const { sample, take } of takes) {
      const shown = take.shows ?? take.pictures?.join(' ');
      expect([shown, measureSample(sample, take, count)]).toEqual([shown, sample.wait]);
    }
  });

  it('is done by the trick that is named', () => {
    for (const { sample, take } of takes) {
      if (!take.shows) continue;
      const { trick } = estimate(take.shows);
      expect([sample.trick, ...(alsoTrue[sample.trick] ?? [])], take.shows).toContain(trick);
    }
  });

  it('deals only cards of our box', () => {
    for (const { take } of takes) for (const word of take.pictures ?? []) expect(game.deck).toContain(word);
  });
});

describe('what the forge deals', () => {
  it('keeps Bolt busy since the knights with three words, since the mammoths with four', () => {
    const random = randomFrom(1);
    const expected = [
      [1, 'day'],
      [2, 'years'],
      [3, 'knights'],
      [4, 'mammoths'],
    ] as const;
    for (const [length, wait] of expected) {
      for (let phrase = 0; phrase < 200; phrase += 1) {
        const words = draw(game.deck, length, random);
        // One word may be on the list of passwords, and is then found even sooner.
        const found = measureWords(words, count);
        expect([words.join(' '), found]).toEqual([
          words.join(' '),
          length === 1 && found === 'blink' ? found : wait,
        ]);
      }
    }
  });

  it('holds for the weakest three cards of the box', () => {
    const weakest = [...game.deck].sort((one, other) => count(one) - count(other)).slice(0, 8);
    for (const one of weakest)
      for (const two of weakest)
        for (const three of weakest) {
          if (new Set([one, two, three]).size < 3) continue;
          expect([one, two, three, measureWords([one, two, three], count)].at(-1)).toBe('knights');
        }
  });
});

describe('the words of the box', () => {
  it('are clean, alone and side by side', () => {
    expect(game.deck.length).toBeGreaterThanOrEqual(60);
    for (const one of game.deck) {
      expect(isClean(one)).toBe(true);
      for (const two of game.deck) {
        if (one !== two) expect([one, two, isClean(`${one}${two}`)]).toEqual([one, two, true]);
      }
    }
  });
});

describe('the lists Bolt guesses with', () => {
  it('are short, clean and in the order of use', () => {
    expect(lists.passwords.split(' ')).toHaveLength(5000);
    expect(lists.words.split(' ')).toHaveLength(5000);
    expect(lists.names.split(' ')).toHaveLength(1000);
    expect(lists.passwords).toMatch(/^123456 password /);
    for (const list of [lists.passwords, lists.words, lists.names])
      expect(list.split(' ').filter((word) => !isClean(word))).toEqual([]);
  });

  it('keep clean words that only look otherwise', () => {
    expect(['password', 'class', 'butterfly', 'basement', 'skills', 'begun'].filter(isClean)).toHaveLength(6);
  });
});

describe('a wait', () => {
  it('follows from ten guesses a second', () => {
    const year = 365.25 * 86_400;
    const after = (seconds: number) => waitFor(seconds * guessesPerSecond);
    expect(after(1)).toBe('blink');
    expect(after(3600)).toBe('day');
    expect(after(8 * year)).toBe('years');
    expect(after(601 * year)).toBe('knights');
    expect(after(12_001 * year)).toBe('mammoths');
    expect(after(66_000_001 * year)).toBe('dinosaurs');
    expect(waits.indexOf(waitFor(guessesForWords(5)))).toBe(waits.length - 1);
  });
});
