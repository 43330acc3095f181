import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Branching } from './graph.ts';
import { sample } from './sample.ts';
import { scenesOf, type PaperChapter } from './scenes.ts';

const games = ['nest', 'branch', 'sky'].flatMap((stage) =>
  readdirSync(`content/games/${stage}`).flatMap((file) => {
    const game = parse(readFileSync(`content/games/${stage}/${file}`, 'utf8')) as Branching & {
      kind: string;
    };
    return ['story', 'chat'].includes(game.kind) ? [{ name: `${stage}/${file}`, game }] : [];
  }),
);

/** Every number that something leads to. */
const jumps = ({ scenes, acts, results }: PaperChapter): number[] =>
  [
    ...scenes.flatMap(({ ways, to, tell }) => [...ways.map((way) => way.to), to, tell]),
    ...acts.map(({ to }) => to),
    ...results.map(({ to }) => to),
  ].filter((to) => to !== undefined);

describe('a branching game on paper', () => {
  it('was read', () => expect(games.length).toBeGreaterThanOrEqual(8));

  it.each([{ name: 'the sample', game: sample }, ...games])(
    '$name: every number is there once, is led to, and leads to one that is there',
    ({ game }) => {
      for (const chapter of scenesOf(game, {})) {
        const numbers = [...chapter.scenes, ...chapter.results].map(({ number }) => number);
        expect(numbers).toEqual(numbers.map((_, at) => at + 1));
        expect(new Set([1, ...jumps(chapter)])).toEqual(new Set(numbers));
      }
    },
  );

  it.each(games)(
    '$name: every scene goes on, asks or ends, and every question can be told to somebody',
    ({ game }) => {
      for (const { scenes } of scenesOf(game, {})) {
        for (const { ways, to, tell, ending } of scenes) {
          expect([ways.length > 0, to !== undefined, ending !== undefined].filter(Boolean)).toHaveLength(1);
          expect(tell !== undefined).toBe(ways.length > 0);
        }
        expect(scenes.some(({ ending }) => ending)).toBe(true);
      }
    },
  );

  it('is the same each time, so that the answers fit what was printed before', () => {
    for (const { game } of games) expect(scenesOf(game, {})).toEqual(scenesOf(game, {}));
  });
});
