import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Branching } from './graph.ts';
import { sample, sampleWith } from './sample.ts';
import { scenesOf, type PaperApp, type PaperChapter } from './scenes.ts';

const games = ['nest', 'branch', 'sky'].flatMap((stage) =>
  readdirSync(`content/games/${stage}`).flatMap((file) => {
    const game = parse(readFileSync(`content/games/${stage}/${file}`, 'utf8')) as Branching & {
      kind: string;
    };
    return ['story', 'chat'].includes(game.kind) ? [{ name: `${stage}/${file}`, game }] : [];
  }),
);

const app: PaperApp = {
  name: 'Zumblo',
  menu: 'More',
  nameOf: (act, who) => `${act} ${who}`.trim(),
  others: [
    { label: 'Wave', says: 'You need not.' },
    { label: 'Big letters', says: 'They are big.' },
  ],
};

/** Every number that a scene or a button leads to. */
const ways = ({ scenes, acts }: PaperChapter): number[] =>
  [
    ...scenes.flatMap(({ ways, buttons, to, tell }) => [
      ...[...ways, ...buttons].map((way) => way.to),
      to,
      tell,
    ]),
    ...acts.map(({ to }) => to),
  ].filter((to) => to !== undefined);

/** Where what happens leads on to. */
const onwards = ({ scenes, results }: PaperChapter): number[] =>
  [...scenes.flatMap(({ to, tell }) => [to, tell]), ...results.map(({ to }) => to)].filter(
    (to) => to !== undefined,
  );

const numbersOf = (some: readonly { number: number }[]) => some.map(({ number }) => number);

/** What every book keeps: numbers run on, all are led to, and none leads out of its story. */
function expectBook(chapters: readonly PaperChapter[]): void {
  const all = chapters.flatMap(({ scenes, results }) => [...numbersOf(scenes), ...numbersOf(results)]);
  expect(all).toEqual(all.map((_, at) => at + 1));
  for (const chapter of chapters) {
    const scenes = numbersOf(chapter.scenes);
    const own = [...scenes, ...numbersOf(chapter.results)];
    expect(new Set([scenes[0], ...ways(chapter), ...onwards(chapter)])).toEqual(new Set(own));
    expect(scenes).toEqual(expect.arrayContaining(onwards(chapter)));
  }
}

/** Any sound game: chapters of a few nodes, each of which ends, goes on or asks. */
const anyGame: fc.Arbitrary<Branching> = fc
  .array(
    fc.record({
      screen: fc.boolean(),
      nodes: fc.array(
        fc.record({
          does: fc.constantFrom('go', 'ask', 'hunt', 'end'),
          to: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
          stays: fc.boolean(),
        }),
        { minLength: 1, maxLength: 9 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((chapters) => ({
    ...sample,
    chapters: chapters.map(({ screen, nodes }, at) => {
      const then = { verdict: 'strong', world: 'So.', why: '' } as const;
      const id = (place: number) => `n${String(place % (nodes.length + 1))}`;
      const save = { id: 'save', label: 'Save', act: 'save', about: 'online', then } as const;
      const show = { id: 'show', label: 'Show', act: 'show', go: id(nodes.length), then } as const;
      const end = { title: 'End', says: 'Good.', helped: true, counts: 3 } as const;
      return {
        id: `c${String(at)}`,
        title: `Chapter ${String(at)}`,
        sticker: 'key',
        entries: [{ node: 'n0' }],
        told: id(nodes.length),
        ...(screen && { acts: [save, show] }),
        nodes: [
          ...nodes.map(({ does, to, stays }, place) => ({
            id: id(place),
            lines: [{ says: 'Hello.' }],
            ...(does === 'go' && { go: id(to[0]!) }),
            ...(does === 'end' && { ending: end }),
            ...(does === 'hunt' && { choices: [{ ...save, id: 'keep', go: id(to[0]!) }] }),
            ...(does === 'ask' && {
              go: id(to[0]!),
              choices: [
                ...to.map((one, way) => ({ id: String(way), label: String(way), go: id(one), then })),
                { id: 'stays', label: 'Stays', then, ...(stays && { stays }) },
                ...(screen ? [show] : []),
              ],
            }),
          })),
          { id: id(nodes.length), lines: [], ending: end },
        ],
      };
    }),
  }));

describe('a branching game on paper', () => {
  it('was read', () => expect(games.length).toBeGreaterThanOrEqual(8));

  it.each([{ name: 'the sample', game: sample }, ...games])('$name: every number is led to', ({ game }) => {
    expectBook(scenesOf(game, {}));
    expectBook(scenesOf(game, {}, () => app));
  });

  it('never leads into another story, whatever the stories are', () => {
    fc.assert(
      fc.property(anyGame, fc.boolean(), (game, hasApp) => {
        expectBook(scenesOf(game, {}, hasApp ? () => app : undefined));
      }),
    );
  });

  it('asks for a button among all that the app has, in its own words', () => {
    const hunt = sampleWith('asked', {
      choices: [{ ...sample.chapters[0]!.acts![0]!, id: 'keep', go: 'later' }],
    });
    const [chapter] = scenesOf(hunt, {}, () => app);
    const asked = chapter!.scenes.find(({ id }) => id === 'asked')!;
    expect(asked.ways).toEqual([]);
    expect(asked.buttons.map(({ says }) => says)).toEqual(['Wave', 'save Kit_77', 'show', 'Big letters']);
    const resultOf = (to: number) => chapter!.results.find(({ number }) => number === to);
    const numberOf = (node: string) => chapter!.scenes.find(({ id }) => id === node)!.number;
    expect(resultOf(asked.buttons[1]!.to)?.to).toBe(numberOf('later'));
    expect(asked.buttons[2]!.to).toBe(numberOf('helped'));
    expect(resultOf(asked.buttons[0]!.to)).toEqual({
      number: asked.buttons[0]!.to,
      world: 'You need not.',
    });
    // At any other time the same button leads back.
    expect(resultOf(chapter!.acts[1]!.to)?.to).toBeUndefined();
  });

  it.each(games)(
    '$name: every scene goes on, asks or ends, and every question can be told to somebody',
    ({ game }) => {
      for (const { scenes } of scenesOf(game, {})) {
        for (const { ways, buttons, to, tell, ending } of scenes) {
          const asks = ways.length > 0 || buttons.length > 0;
          expect([asks, to !== undefined, ending !== undefined].filter(Boolean)).toHaveLength(1);
          expect(tell !== undefined).toBe(asks);
        }
        expect(scenes.some(({ ending }) => ending)).toBe(true);
      }
    },
  );

  it('is the same each time, so that the answers fit what was printed before', () => {
    for (const { game } of games) expect(scenesOf(game, {})).toEqual(scenesOf(game, {}));
  });
});
