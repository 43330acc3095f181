import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGaps } from './gaps.ts';

const lesson = `
<Step id="keys" title="Keys">
A key opens a **door**. Nobody needs two.

It is **not yours to give to anybody at all**.

- **A secret.** Good plans can be told.
- A **door** again.

<Says who="mei">I keep my **keys**.</Says>

<Teacher>
Say **nothing**.
</Teacher>
</Step>
`;

const leaning = `
<Step id="plan" title="A plan">
Somebody wants to meet. That can be good. It needs **two halves**. It needs **time** too.

<Says who="mei">It has **wheels**.</Says>

You can

1. **tell** somebody, as they know
2. go
</Step>
`;

describe('sentences with a gap', () => {
  it('are those with a bold word or two, an item of a list as a whole, each gap once', () => {
    expect(readGaps(lesson, 9)).toEqual([
      { step: 'Keys', before: '', words: ['A key opens a ', '.'], gaps: ['door'] },
      { step: 'Keys', before: '', words: ['', '. Good plans can be told.'], gaps: ['A secret'] },
      { step: 'Keys', before: '', words: ['I keep my ', '.'], gaps: ['keys'] },
    ]);
  });

  it('bring what they lean on, unless that gives a word away', () => {
    expect(readGaps(leaning, 9).slice(0, 2)).toEqual([
      {
        step: 'A plan',
        before: 'Somebody wants to meet. That can be good.',
        words: ['It needs ', '.'],
        gaps: ['two halves'],
      },
      { step: 'A plan', before: '', words: ['It has ', '.'], gaps: ['wheels'] },
    ]);
  });

  it('go on with the sentence before a list', () => {
    expect(readGaps(leaning.replace('It needs **time** too.', ''), 9).at(-1)).toEqual({
      step: 'A plan',
      before: '',
      words: ['You can ', ' somebody, as they know.'],
      gaps: ['tell'],
    });
  });

  it('hold no word twice, with or without its article', () => {
    const twice =
      '<Step id="a" title="A">\n**The advert** shouts at all. An **advert** wants you to buy.\n</Step>';
    expect(readGaps(twice, 9).map(({ gaps }) => gaps)).toEqual([['The advert']]);
  });

  it('are spread over the lesson when there are too many', () => {
    expect(readGaps(lesson, 2).map(({ gaps }) => gaps[0])).toEqual(['door', 'A secret']);
  });

  it.each(readdirSync('content/lessons/branch'))('are found in branch/%s', (file) => {
    const found = readGaps(readFileSync(`content/lessons/branch/${file}`, 'utf8'), 6);
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const { words, gaps, step } of found) {
      expect(step).not.toBe('');
      expect(words.length).toBe(gaps.length + 1);
      expect([...words, ...gaps].join('')).not.toContain('\u0000');
    }
  });
});
