import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestUtterance, splitSentences, splitUtterances } from './sentences.ts';

const bare = (text: string) => text.replaceAll(/\s/g, '');
const longTexts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 900 }),
  fc.array(fc.lorem({ maxCount: 30 }), { maxLength: 4 }).map((parts) => parts.join(', ')),
  fc.string({ unit: fc.constantFrom('a', '🪶', ' ', ',', '.'), minLength: 150, maxLength: 700 }),
);

test('sentences are split after their full stop, with their quotes', () => {
  expect(splitSentences('Stop. Tell  someone!\n“Can I help?” Yes… (Always.) 10 birds.')).toEqual([
    'Stop.',
    'Tell someone!',
    '“Can I help?”',
    'Yes…',
    '(Always.)',
    '10 birds.',
  ]);
});

test('a number or a small letter after a dot does not end a sentence', () => {
  expect(splitSentences('It is 3.5 m, e.g. a car.')).toEqual(['It is 3.5 m, e.g. a car.']);
  expect(splitSentences(' ')).toEqual([]);
});

test('nothing is lost, added or out of order', () => {
  fc.assert(
    fc.property(longTexts, (text) => {
      expect(bare(splitSentences(text).join(''))).toBe(bare(text));
      expect(bare(splitUtterances(text).join(''))).toBe(bare(text));
    }),
  );
});

test('no utterance is too long, empty or half a character', () => {
  fc.assert(
    fc.property(longTexts, (text) => {
      for (const piece of splitUtterances(text)) {
        expect(piece.length).toBeGreaterThan(0);
        expect(piece.length).toBeLessThanOrEqual(longestUtterance);
        if (text.isWellFormed()) expect(piece.isWellFormed()).toBe(true);
      }
    }),
  );
});

test('a long sentence breaks at a comma, else between words', () => {
  const words = 'word '.repeat(30).trim();
  expect(splitUtterances(`${words}, ${words}.`)).toEqual([`${words},`, `${words}.`]);
  expect(splitUtterances(`${words} ${words}`).every((piece) => piece.endsWith('word'))).toBe(true);
});
