import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { namesNow } from '#core/branching/names.ts';
import { nodeNow } from '#core/branching/run.ts';
import { heard } from './heard.ts';
import { rules } from './rules.ts';
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

it('is heard line by line, with who says it and what is asked', () => {
  const node = nodeNow(game, rules.act(game, rules.start(game, 0), { do: 'on' }));
  const text = heard(node, game.casts[0]!, { amir: { name: 'Amir', pronouns: 'he' } });
  expect(text.split('\n')).toHaveLength(node.lines.length + 1);
  expect(text).toContain('Kit_77: We won!');
  expect(text).toContain('Amir: It is fun');
});

it('refuses a choice that both goes on and stays', () => {
  const copy = structuredClone(file) as { chapters: { nodes: { choices?: { stays?: boolean }[] }[] }[] };
  copy.chapters[0]!.nodes[0]!.choices![0]!.stays = true;
  expect(story.safeParse(copy).success).toBe(false);
});
