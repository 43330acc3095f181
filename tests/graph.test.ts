/** The drawing of a branching game: all of it is there, and none of its text can break the picture. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Branching } from '#core/branching/graph.ts';
import { drawGraph, waysOf, wrap } from '../tools/graph/draw.ts';
import { makeGraph } from '../tools/graph.ts';

const root = join(import.meta.dirname, '..');
const read = (id: string) =>
  parse(readFileSync(join(root, `content/games/${id}.yaml`), 'utf8')) as Branching & { title: string };

describe.each(['sky/meeting', 'branch/kindness', 'branch/block-and-report'])('%s', (id) => {
  const game = read(id);
  const svg = drawGraph(game, id);

  it('shows every node and every choice, each once', () => {
    for (const chapter of game.chapters) {
      const part = svg.split(`<g data-chapter="${chapter.id}">`)[1]!.split('<g data-chapter=')[0]!;
      const drawn = [...part.matchAll(/data-node="([^"]+)"/g)].map(([, node]) => node);
      expect(drawn).toEqual(chapter.nodes.map((node) => node.id));
      for (const node of chapter.nodes)
        for (const choice of node.choices ?? [])
          expect(part.split(`data-choice="${node.id} ${choice.id}"`).length, `${node.id} ${choice.id}`).toBe(
            2,
          );
      expect(part.match(/<path class="way/g)).toHaveLength(waysOf(chapter).length);
    }
  });

  it('is laid out in numbers, the same each time', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawGraph(game, id)).toBe(svg);
  });
});

it('escapes what is written', () => {
  const game = read('branch/kindness');
  const [first] = game.chapters;
  const sharp = { ...game, title: 'A & B', chapters: [{ ...first!, title: '<script>"x"</script>' }] };
  const svg = drawGraph(sharp, 'x');
  expect(svg).toContain('A &amp; B');
  expect(svg).toContain('&lt;script&gt;&quot;x&quot;&lt;/script&gt;');
  expect(svg).not.toContain('<script');
});

it('wraps between words', () => {
  expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
});

it('takes the unit or the stage first, and writes where it is told to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fledge-graph-'));
  try {
    for (const name of ['meeting/sky', 'sky/meeting']) {
      const file = join(folder, name, 'drawing.svg');
      expect(makeGraph([name, file], root)).toBe(file);
      expect(existsSync(file)).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.each([
  ['football/sky', 'is not a unit and stage'],
  ['passwords/nest', 'has no graph'],
  [undefined, 'is not a unit and stage'],
])('answers %s in one line', (name, message) => {
  const make = () => makeGraph(name === undefined ? [] : [name], root);
  expect(make).toThrow(message);
  expect(make).toThrow(/^[^\n]+$/);
});
