import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { lessonIds } from '../../src/core/curriculum.ts';
import { letters } from './support/paper.ts';
import { html, pages } from './support/site.ts';

interface Vote {
  asks: string;
  options: { says: string }[];
}
interface FrontMatter {
  evidence: { before: Vote; after: Vote };
  teaching: { objectives: string[]; misconceptions: { say: string; next: string }[] };
}

/** A source's words without tags, spaces and the ways to write a quote. */
const plain = (source: string): string =>
  letters(
    source
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#39;/g, '’')
      .replace(/&quot;/g, '"'),
  );

for (const id of lessonIds) {
  test(`/${id}/ holds nothing of the class’s votes, nor of what a teacher says to them`, () => {
    const [, front = ''] = readFileSync(`content/lessons/${id}.mdx`, 'utf8').split(/^---$/m);
    const { evidence, teaching } = parse(front) as FrontMatter;
    const votes = [evidence.before, evidence.after];
    const kept = [
      ...votes.flatMap(({ asks, options }) => [asks, ...options.map(({ says }) => says)]),
      ...teaching.misconceptions.flatMap(({ say, next }) => [say, next]),
      ...teaching.objectives,
    ].map(plain);
    // A few words may stand anywhere; a sentence may not.
    const sentences = kept.filter((text) => text.length > 20);
    expect(sentences.length).toBeGreaterThan(8);
    const page = pages.find(({ path }) => path === `/${id}/`);
    const source = page ? plain(html(page)) : '';
    expect(source.length).toBeGreaterThan(1000);
    expect(sentences.filter((text) => source.includes(text))).toEqual([]);
  });
}
