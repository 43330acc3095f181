import { describe, expect, it } from 'vitest';
import { firstSaid, idOf, inOrder, says, withMeanings } from './glossary.ts';

describe('a word in a text', () => {
  it.each([
    ['save', 'Saving it helps.'],
    ['apology', 'Two apologies came.'],
    ['crop', 'Amir cropped the photo.'],
    ['pop up', 'A box pops up.'],
    ['online friend', 'She has an Online friend.'],
    ['2-step verification', 'Switch on 2-step verification.'],
    ['AI chatbot', 'It is an AI chatbot.'],
    ['block', '“Block,” said Maya.'],
    ['tag', 'He tagged us.'],
  ])('%s is said in “%s”', (word, text) => expect(says(text, word)).toBe(true));

  it.each([
    ['plan', 'A plane and a plant.'],
    ['stop', 'Stopwatch'],
    ['app', 'The apple happened.'],
    ['save', 'A saver.'],
    ['up', 'a grown-up'],
    ['known friend', 'A known good friend.'],
  ])('%s is not said in “%s”', (word, text) => expect(says(text, word)).toBe(false));
});

it('shows a word where a lesson first says it, and nowhere else', () => {
  const parts = [
    { id: 'one', texts: ['Keys', 'A password is a key.'] },
    { id: 'two', texts: ['Your password is private. Lock it.'] },
  ];
  const words = ['password', 'key', 'lock', 'breach'].map((word) => ({ word }));
  const at = (part: string) => firstSaid(parts, part, words).map(({ word }) => word);
  expect([at('one'), at('two')]).toEqual([['password', 'key'], ['lock']]);
});

it('takes a meaning from whichever unit says it, and lists each word once by the alphabet', () => {
  const units = [
    { words: [{ word: 'Cover', means: 'To hide it.' }] },
    { words: [{ word: 'cover' }, { word: 'AI chatbot', means: 'A program.' }] },
  ];
  const words = units.flatMap((unit) => withMeanings(unit.words, units));
  expect(words.map(({ means }) => means)).toEqual(['To hide it.', 'To hide it.', 'A program.']);
  expect(inOrder(words).map(({ id }) => id)).toEqual(['word-ai-chatbot', 'word-cover']);
  expect(() => withMeanings([{ word: 'breach' }], units)).toThrow('breach');
});

it('names a place that can be linked to', () => {
  expect(idOf('2-step verification')).toBe('word-2-step-verification');
  expect(idOf('AI chatbot')).toBe('word-ai-chatbot');
});
