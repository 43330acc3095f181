import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readOutline } from '../src/catalogue/outline.ts';

const built = '.cache/surfaces/surfaces';
const lessons = readdirSync('content/lessons', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.replace('.mdx', ''));

const read = (surface: string, lesson: string): string =>
  words(readFileSync(`${built}/${surface}/${lesson}/index.html`, 'utf8'));
const words = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&rsquo;|[’‘]/g, "'")
    .replace(/&quot;|[“”]/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

describe('one lesson, four surfaces', () => {
  beforeAll(() => {
    execFileSync('npx', ['astro', 'build', '--force', '--config', 'tests/surfaces/astro.config.mjs'], {
      stdio: 'pipe',
    });
  }, 120_000);

  it('finds the lessons', () => expect(lessons.length).toBeGreaterThan(2));

  describe.each(lessons)('%s', (lesson) => {
    const outline = readOutline(readFileSync(`content/lessons/${lesson}.mdx`, 'utf8'));
    const titles = outline.parts.flatMap(({ title }) => title ?? []).map(words);
    const notes = outline.notes.map(({ text }) => words(text));

    it.each(['child', 'slides', 'plan', 'print'])('has every step on the %s surface', (surface) => {
      const page = read(surface, lesson);
      expect(titles.length).toBeGreaterThan(2);
      for (const title of titles) expect(page).toContain(title);
    });

    it('shows the teacher’s notes in the plan only', () => {
      expect(notes.length).toBeGreaterThan(2);
      for (const note of notes) {
        expect(read('plan', lesson)).toContain(note);
        for (const surface of ['child', 'slides', 'print']) expect(read(surface, lesson)).not.toContain(note);
      }
    });

    it('keeps the answers to the questions off the slides and the printed sheets', () => {
      const note = 'the best answer';
      expect(read('plan', lesson)).toContain(note);
      for (const surface of ['slides', 'print']) expect(read(surface, lesson)).not.toContain(note);
    });
  });
});
