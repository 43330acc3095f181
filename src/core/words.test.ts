import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ended } from './words.ts';

describe('a sentence', () => {
  it.each([
    ['A ball', 'A ball.'],
    ['Who is it?', 'Who is it?'],
    ['Well…', 'Well…'],
    ['He says, “Stop!”', 'He says, “Stop!”'],
    ['The word “stop”', 'The word “stop”.'],
    ['Level 3', 'Level 3.'],
  ])('%s has its end', (text, sentence) => expect(ended(text)).toBe(sentence));

  it('is ended once', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => ended(ended(text)) === ended(text)));
  });
});
