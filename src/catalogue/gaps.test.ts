import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGaps } from './gaps.ts';

const lesson = `
<Step id="keys" title="Keys">
A key opens a **door**. Nobody needs two.

It is **not yours to give to anybody at all**.

- **A secret.** Good plans can be told.
- A **door** again.

<Says who="mei">I keep my **key**.</Says>

<Teacher>
Say **nothing**.
</Teacher>
</Step>
`;

describe('sentences with a gap', () => {
  it('are those with a bold word or two, an item of a list as a whole, each gap once', () => {
    expect(readGaps(lesson, 9)).toEqual([
      { step: 'Keys', words: ['A key opens a ', '.'], gaps: ['door'] },
      { step: 'Keys', words: ['', '. Good plans can be told.'], gaps: ['A secret'] },
      { step: 'Keys', words: ['I keep my ', '.'], gaps: ['key'] },
    ]);
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
