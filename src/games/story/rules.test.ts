import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

describe('the trainer for grown-ups', () => {
  const calm = story.parse(parse(readFileSync('content/games/families/calm.yaml', 'utf8')));
  const asked = calm.chapters.flatMap(({ nodes }) => nodes.filter(({ choices }) => choices));

  it('has at least forty decisions, each with three answers of which one helps most and one is mended', () => {
    expect(asked.length).toBeGreaterThanOrEqual(40);
    for (const { id, choices = [] } of asked) {
      const verdicts = choices.map(({ then }) => then.verdict);
      expect(verdicts, id).toHaveLength(3);
      expect(
        verdicts.filter((verdict) => verdict === 'strong'),
        id,
      ).toHaveLength(1);
      expect(verdicts, id).toContain('mend');
    }
  });

  it('shows how each answer feels to the child', () => {
    for (const { id, choices = [] } of asked)
      for (const { then } of choices) expect(then.feels, id).toBeDefined();
  });

  it('begins each part a second way: after the mistake was made', () => {
    for (const { id, entries, nodes } of calm.chapters) {
      expect(entries, id).toHaveLength(2);
      const late = nodes.find((node) => node.id === entries[1]!.node);
      expect(late?.asks, id).toContain('come back from it');
    }
  });

  it('is begun with any part, and another is chosen while one opens', () => {
    const opened = rules.act(calm, rules.start(calm, 0), { do: 'part', chapter: 4 });
    expect(opened).toMatchObject({ chapter: 4, phase: 'opening', path: [] });
    const begun = rules.act(calm, opened, { do: 'on' });
    expect(rules.act(calm, begun, { do: 'part', chapter: 1 })).toBe(begun);
    expect(rules.act(calm, opened, { do: 'part', chapter: 99 })).toBe(opened);
    const child = rules.start(game, 0);
    expect(rules.act(game, child, { do: 'part', chapter: 1 })).toBe(child);
  });
});
