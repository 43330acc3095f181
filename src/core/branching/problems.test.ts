import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Branching, GraphNode } from './graph.ts';
import { problems } from './problems.ts';
import { branchingRules as rules } from './run.ts';
import { sample, sampleWith } from './sample.ts';

const reasons = (game: Branching) => problems(game).map(({ reason }) => reason);
const [chapter] = sample.chapters;
const fine = { verdict: 'fine', world: '.', why: '.' } as const;

it('finds nothing in a sound game', () => {
  expect(problems(sample)).toEqual([]);
});

describe('finds', () => {
  it.each<[what: string, id: string, change: Partial<GraphNode>, reason: RegExp]>([
    ['a target that is not there', 'hello', { go: 'nowhere' }, /no node "nowhere"/],
    ['a dead end', 'hello', { go: undefined }, /"hello": a dead end/],
    ['a node that ends and goes on', 'later', { go: 'hello' }, /ends and goes on/],
    ['choices without a question', 'asked', { asks: undefined }, /asks nothing/],
    ['a question without choices', 'hello', { asks: 'What?' }, /nothing can be chosen/],
    [
      'choices that all come back',
      'after-yes',
      { choices: [{ id: 'a', label: 'a', stays: true, then: fine }] },
      /comes back here/,
    ],
    [
      'a choice that leads nowhere',
      'after-yes',
      { choices: [{ id: 'a', label: 'a', then: fine }] },
      /leads nowhere/,
    ],
    [
      'help that is none',
      'helped',
      { ending: { title: '', says: '', helped: false, counts: 3 } },
      /does not lead to help/,
    ],
    [
      'help that counts less',
      'helped',
      { ending: { title: '', says: '', helped: true, counts: 1 } },
      /counts more than help/,
    ],
    [
      'a sign that is not described',
      'asked',
      { lines: [{ who: 'online', says: '.', flag: 'rush' }] },
      /no sign "rush"/,
    ],
    ['a sign nobody says', 'asked', { lines: [{ says: '.', flag: 'secrecy' }] }, /what somebody says/],
    ['nothing to notice', 'asked', { lines: [{ who: 'online', says: '.' }] }, /nothing to notice/],
    ['a sign where all is well', 'asked', { harmless: true }, /harmless, and a warning sign/],
    ['somebody without a role', 'hello', { lines: [{ who: 'gran', says: '.' }] }, /nobody plays "gran"/],
    [
      'a place that stands for nobody',
      'hello',
      { lines: [{ says: 'Hi {her_they}.' }] },
      /\{her_they\} stands for nobody/,
    ],
  ])('%s', (_, id, change, reason) => {
    const found = reasons(sampleWith(id, change));
    expect(found.join('\n')).toMatch(reason);
  });

  it('a node that nothing leads to', () => {
    const stray: GraphNode = { id: 'stray', lines: [{ says: '.' }], go: 'later' };
    const game = { ...sample, chapters: [{ ...chapter!, nodes: [...chapter!.nodes, stray] }] };
    expect(reasons(game)).toEqual(['nothing leads to node "stray"']);
  });

  it('a loop without a way out', () => {
    expect(reasons(sampleWith('after-yes', { choices: undefined, asks: undefined, go: 'hello' }))).toEqual(
      [],
    );
    const round = sampleWith('asked', {
      go: 'hello',
      choices: [{ id: 'a', label: 'a', go: 'hello', then: fine }],
    });
    expect(reasons(round).join()).toMatch(/"asked": no ending can be reached/);
  });

  it('casts that fill other roles', () => {
    expect(reasons({ ...sample, casts: [sample.casts[0]!, { hero: 'tobi' }] })).toEqual([
      'fills other roles than the first cast',
    ]);
  });
});

/** Small random graphs: every node has up to two ways on, or ends. */
const graphs = fc.integer({ min: 2, max: 7 }).chain((size) =>
  fc
    .array(
      fc.record({ ways: fc.array(fc.nat(size - 1), { maxLength: 2 }), told: fc.option(fc.nat(size - 1)) }),
      { minLength: size, maxLength: size },
    )
    .map((drawn): Branching => {
      const nodes = drawn.map(({ ways, told }, at): GraphNode => {
        const base = { id: `n${at}`, lines: [{ says: '.' }], ...(told !== null && { told: `n${told}` }) };
        if (ways.length === 0) return { ...base, ending: { title: '.', says: '.', helped: true, counts: 3 } };
        if (ways.length === 1) return { ...base, go: `n${ways[0]!}` };
        const choices = ways.map((way, id) => ({ id: `${id}`, label: '.', go: `n${way}`, then: fine }));
        return { ...base, asks: '?', choices };
      });
      return {
        casts: [{}, {}],
        chapters: [
          { id: 'c', title: '.', sticker: 'key', entries: [{ node: 'n0' }], told: `n${size - 1}`, nodes },
        ],
      };
    }),
);

/** Plain searching, another way than `problems` goes about it: a table of who reaches whom, closed by Warshall. */
function oracle({
  chapters: [{ nodes, told }],
}: {
  chapters: readonly [Branching['chapters'][number]];
}): boolean {
  const size = nodes.length;
  const place = (id: string) => nodes.findIndex((node) => node.id === id);
  const table = (telling: boolean) => {
    const reach = nodes.map((node, from) =>
      nodes.map(
        ({ id }, to) =>
          from === to ||
          node.go === id ||
          (node.choices ?? []).some(({ go }) => go === id) ||
          (telling && node.told === id),
      ),
    );
    for (let via = 0; via < size; via += 1)
      for (let from = 0; from < size; from += 1)
        for (let to = 0; to < size; to += 1) reach[from]![to] ||= reach[from]![via]! && reach[via]![to]!;
    return reach;
  };
  const [walked, all] = [table(false), table(true)];
  const ends = nodes.flatMap(({ ending }, at) => (ending ? [at] : []));
  return nodes.every((node, at) => {
    const help = place(node.told ?? told);
    return (
      (all[0]![at]! || all[place(told)]![at]!) &&
      ends.some((end) => walked[at]![end]) &&
      (node.ending !== undefined || ends.some((end) => walked[help]![end]))
    );
  });
}

it('agrees with a simple oracle on random graphs', () => {
  let sound = 0;
  fc.assert(
    fc.property(graphs, (game) => {
      const is = problems(game).length === 0;
      sound += is ? 1 : 0;
      expect(is).toBe(oracle(game as never));
    }),
    { numRuns: 2000, seed: 7 },
  );
  expect(sound).toBeGreaterThan(50);
});

it('leaves no play stuck where it finds no problem', () => {
  fc.assert(
    fc.property(graphs, fc.array(fc.nat(9), { maxLength: 40 }), (game, picks) => {
      fc.pre(problems(game).length === 0);
      let state = rules.start(game, 0);
      for (const pick of picks) {
        const open = rules.moves(game, state);
        expect(open.length > 0 || rules.isFinished(state)).toBe(true);
        if (open.length > 0) state = rules.act(game, state, open[pick % open.length]!);
      }
    }),
    { numRuns: 1000 },
  );
});
