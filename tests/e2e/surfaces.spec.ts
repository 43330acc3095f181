/** A lesson's one file on its four surfaces, as built: nothing of it is lost, and a teacher's notes stay with the teacher. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readOutline } from '../../src/catalogue/outline.ts';
import { lessonIds } from '../../src/core/curriculum.ts';
import { html, pages } from './support/site.ts';

/** Words as a reader has them: no tags, one way to write a quote, one space. */
const words = (source: string): string =>
  source
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&rsquo;|[’‘]/g, "'")
    .replace(/&quot;|[“”]/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

const source = (path: string): string => {
  const page = pages.find((built) => built.path === path);
  if (!page) throw new Error(`${path} is not built`);
  return html(page);
};
const read = (path: string): string => words(source(path));

/** The sheet to read together alone: a worksheet may name a step as well. */
function readingSheet(path: string): string {
  const pack = source(path);
  const from = pack.indexOf('id="sheet-read"');
  const to = pack.indexOf('id="sheet-game"');
  expect(from).toBeGreaterThan(0);
  expect(to).toBeGreaterThan(from);
  return words(pack.slice(from, to));
}

for (const id of lessonIds) {
  test(`${id} is whole on its four surfaces, and its teacher's notes are on the teacher's alone`, () => {
    const child = read(`/${id}/`);
    const slides = read(`/teach/${id}/present/`);
    const print = read(`/teach/${id}/print/`);
    const plan = read(`/teach/${id}/`);
    const outline = readOutline(readFileSync(`content/lessons/${id}.mdx`, 'utf8'));
    const titles = outline.parts.flatMap(({ title }) => title ?? []).map(words);
    expect(titles.length).toBeGreaterThan(2);
    for (const surface of [child, slides, readingSheet(`/teach/${id}/print/`), plan])
      expect(titles.filter((title) => !surface.includes(title))).toEqual([]);

    const notes = outline.notes.map(({ text }) => words(text));
    expect(notes.length).toBeGreaterThan(2);
    expect(notes.filter((note) => !plan.includes(note))).toEqual([]);
    for (const surface of [child, slides, print])
      expect(notes.filter((note) => surface.includes(note))).toEqual([]);

    expect(plan).toContain('the best answer');
    for (const surface of [child, slides, print]) expect(surface).not.toContain('the best answer');
  });
}
