import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Act, GraphChoice, GraphNode } from '#core/branching/graph.ts';
import { namesNow } from '#core/branching/names.ts';
import { nodeNow, type TurningPoint } from '#core/branching/run.ts';
import { rules } from './rules.ts';
import { doneHere, heard } from './scene.ts';
import { story } from './schema.ts';

const file: unknown = parse(readFileSync('content/games/branch/meeting.yaml', 'utf8'));
const game = story.parse(file);

it('gives other people to another play', () => {
  const people = {
    amir: { name: 'Amir', pronouns: 'he' },
    zosia: { name: 'Zosia', pronouns: 'she' },
  } as const;
  const heroes = game.casts.map((_, seed) => namesNow(game, people, rules.start(game, seed))['hero']);
  expect(new Set(heroes).size).toBe(game.casts.length);
});

it('is heard line by line, with who says it', () => {
  const node = nodeNow(game, rules.act(game, rules.start(game, 0), { do: 'on' }));
  const text = heard(node, game.casts[0]!, { amir: { name: 'Amir', pronouns: 'he' } });
  expect(text.split('\n')).toHaveLength(node.lines.length);
  expect(text).toContain('Kit_77: We won!');
  expect(text).toContain('Amir: It is fun');
});

it('refuses a choice that both goes on and stays', () => {
  const copy = structuredClone(file) as { chapters: { nodes: { choices?: { stays?: boolean }[] }[] }[] };
  copy.chapters[0]!.nodes[0]!.choices![0]!.stays = true;
  expect(story.safeParse(copy).success).toBe(false);
});

const then = { verdict: 'strong', world: 'It works.', why: 'So.' } as const;
const made = (act: Act): GraphChoice => ({ id: act, label: act, act, then });
const at = (place?: string): GraphNode => ({ id: 'a', lines: [], place });
const point = (place: string | undefined, act: Act): TurningPoint => ({
  at: 0,
  node: at(place),
  chosen: made(act),
  flags: [],
});

it('keeps what was done to the screen until the place changes', () => {
  expect(doneHere(at('Home'), [point('Home', 'stop'), point('Home', 'cover')], undefined)).toEqual([
    'stop',
    'cover',
  ]);
  expect(doneHere(at('School'), [point('Home', 'cover')], undefined)).toEqual([]);
  expect(doneHere(at('Home'), [point('School', 'stop'), point('Home', 'cover')], undefined)).toEqual([
    'cover',
  ]);
  expect(doneHere(at(), [point('Home', 'cover')], undefined)).toEqual(['cover']);
});

it('shows at once what is being done, and everything once', () => {
  expect(doneHere(at('Home'), [point('Home', 'stop')], made('stop'))).toEqual(['stop']);
  expect(doneHere(at('Home'), [], made('cover'))).toEqual(['cover']);
});
