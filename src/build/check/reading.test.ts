import { describe, expect, it } from 'vitest';
import { measure, sentencesOf, wordsOf } from './reading.ts';

describe('sentences', () => {
  it('end with a full stop, a question or an exclamation mark, also inside quotation marks', () => {
    expect(sentencesOf('Stop. Is it you? Yes! Say “I need help.” Then wait… Mr Hale will come.')).toEqual([
      'Stop.',
      'Is it you?',
      'Yes!',
      'Say “I need help.”',
      'Then wait…',
      'Mr Hale will come.',
    ]);
  });

  it('may have no full stop, and must have a word', () => {
    expect(sentencesOf('A door key')).toEqual(['A door key']);
    expect(sentencesOf(' … ')).toEqual([]);
  });
});

describe('words', () => {
  it('are counted without what surrounds them', () => {
    expect(wordsOf('“Your grown-up’s phone,” said {name} – at 3.30!')).toEqual([
      'your',
      'grown-up’s',
      'phone',
      'said',
      '{name}',
      'at',
      '3.30',
    ]);
  });
});

describe('measuring', () => {
  const none = new Set<string>();
  const hard = (text: string, taught = none) => measure([text], taught).unfamiliar.spache;

  it('knows the regular forms of easy words', () => {
    expect(
      hard(
        'She stopped, tries, makes, is making, hid the boxes, ran, and is happiest. Don’t! It’s Mum’s bigger ball.',
        new Set(['mum']),
      ),
    ).toEqual([]);
  });

  it('calls other words hard, each once, unless they are taught', () => {
    expect(hard('A password is a password. Authentication works.')).toEqual(['password', 'authentication']);
    expect(hard('Passwords, password-keeping.', new Set(['password']))).toEqual([]);
  });

  it('agrees with the formulas worked out by hand', () => {
    // 10 words in 2 sentences, one of them unfamiliar: 0.121 × 5 + 0.082 × 10 + 0.659
    const measured = measure(['The cat sat on the zyxt. It is a cat.'], none);
    expect([measured.words, measured.sentences]).toEqual([10, 2]);
    expect(measured.spache).toBeCloseTo(2.084, 3);
    // 10 syllables: 0.39 × 5 + 11.8 × 1 − 15.59
    expect(measured.fleschKincaid).toBeCloseTo(-1.84, 2);
    // 10 % hard words: 0.1579 × 10 + 0.0496 × 5 + 3.6365
    expect(measured.daleChall).toBeCloseTo(5.4635, 3);
  });
});
