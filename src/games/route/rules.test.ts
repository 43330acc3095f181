import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { randomFrom } from '#core/random.ts';
import { fitTo, type LineHere, type SchoolHere } from './fit.ts';
import { choices, items, lines as linesOf, people } from './items.ts';
import { isJudging, openingsOn, rules, walkOn, walks, worryOn, type Action, type State } from './rules.ts';
import { route, type Route } from './schema.ts';
import { helperOf, walkTo } from './ways.ts';

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const { lines } = read('content/help/uk/lines.yaml') as { lines: LineHere[] };
const crockham = read('content/school/crockham-hill.yaml') as SchoolHere;
/** A school that has everything. */
const large: SchoolHere = {
  safeguardingLead: { name: 'Ms Lee' },
  head: { name: 'Mr Holt' },
  deputies: [{ name: 'Mrs Dent' }],
  worryBox: 'In the library.',
};
const written = ['branch', 'sky']
  .map((stage) => `content/games/${stage}/getting-help.yaml`)
  .filter((file) => existsSync(file))
  .map((file) => route.parse(read(file)));
const real = written[0]!;
const fitted = written.flatMap((game) => [fitTo(game, crockham, lines), fitTo(game, large, lines)]);
const seeds = fc.integer({ min: 0, max: 100_000 });

const play = (game: Route, state: State, ...actions: Action[]) =>
  actions.reduce((now, action) => rules.act(game, now, action), state);

/** The state in which a worry's door is picked. */
function atDoors(game: Route, state: State): State {
  const now = worryOn(game, state)?.danger?.now;
  return isJudging(game, state) && now !== undefined ? play(game, state, { do: 'judge', now }) : state;
}

/** Every way to begin leads to the next worry; the first of them is gone on with. */
function tryWords(game: Route, state: State): State {
  const ends = (openingsOn(game, state) ?? []).map(({ id: choice }) =>
    play(game, state, { do: 'choose', choice }, { do: 'mend' }, { do: 'next' }),
  );
  for (const end of ends) expect(end).toMatchObject({ at: state.at + 1, goingTo: null });
  // Somebody hears the words: neither a form nor an app.
  if (ends.length > 0) expect(helperOf(game, state.goingTo!)?.always).toBeUndefined();
  return ends[0] ?? state;
}

/** On from an open door to the next worry, by the first door offered wherever there is another choice. */
function passWorry(game: Route, start: State): State {
  let state = start;
  while (state.at === start.at) {
    const move = rules.moves(game, state).find((open) => open.do !== 'again' && open.do !== 'tell')!;
    state = rules.act(game, state, move);
  }
  return state;
}

describe('every worry of the real games', () => {
  it.each(fitted)('is helped from every door, and from every next door: $title', (game) => {
    const seen = new Set<string>();
    for (const seed of [0, 1]) {
      for (let state = rules.start(game, seed); !rules.isFinished(state);) {
        const open = atDoors(game, state);
        const worry = worryOn(game, open)!;
        for (const { id } of walks(game, open)) {
          let chosen = play(game, open, { do: 'choose', choice: id }, { do: 'mend' });
          const walk = walkOn(game, chosen)!;
          seen.add(`${worry.id} ${id}`);
          const helps = worry.ways[walk.by];
          expect(helps && helps.verdict !== 'mend').toBe(true);
          chosen = rules.act(game, chosen, { do: 'next' });
          if (chosen.busy === null) {
            expect(tryWords(game, chosen).helped.at(-1)).toBe(chosen.goingTo ?? walk.by);
            continue;
          }
          expect(chosen.busy).toBe(walk.by);
          for (const { id: other } of walks(game, chosen)) {
            expect(other).not.toBe(chosen.busy);
            const gone = play(game, chosen, { do: 'choose', choice: other }, { do: 'mend' }, { do: 'next' });
            const end = tryWords(game, gone);
            expect(end.at).toBe(state.at + 1);
            const by = end.helped.at(-1)!;
            expect(by).not.toBe(chosen.busy);
            expect(worry.ways[by]!.verdict).not.toBe('mend');
          }
        }
        state = passWorry(game, state);
      }
    }
    expect(seen.size).toBe(game.worries.length * game.helpers.length);
  });

  it.each(fitted)('that is not small is helped by somebody, never by the child alone: $title', (game) => {
    for (const worry of game.worries.filter(({ harmless }) => !harmless)) {
      for (const helper of game.helpers) {
        expect(helperOf(game, walkTo(game, worry, helper).by)?.passOn).toBeDefined();
      }
      const right = Object.values(worry.ways).filter(({ verdict }) => verdict !== 'mend');
      expect(right.length).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(fitted)('shows two to five steps, and leaves no place empty: $title', (game) => {
    for (const worry of game.worries) {
      for (const helper of game.helpers) {
        const { verdict, next = [] } = walkTo(game, worry, helper);
        if (!worry.harmless && verdict !== 'mend') expect(next.length).toBeGreaterThanOrEqual(1);
        expect(next.length).toBeLessThanOrEqual(5);
      }
    }
    const places = new Set([...JSON.stringify(game).matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect([...places].filter((name) => !['child', 'friend', 'helper'].includes(name!))).toEqual([]);
  });
});

describe('any walk', () => {
  it.each(fitted)('reaches a helped end, and every state on the way is plain JSON: $title', (game) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        let state = rules.start(game, seed);
        for (let step = 0; step < 3000 && !rules.isFinished(state); step += 1) {
          const moves = rules.moves(game, state);
          state = rules.act(game, state, moves[Math.floor(random() * moves.length)]!);
        }
        expect(rules.isFinished(state)).toBe(true);
        expect(state.helped).toHaveLength(state.dealt.length);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        expect(rules.moves(game, state)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('does nothing at a move that is not open, and stays where it is when somebody is told', () => {
    const game = fitted[0]!;
    const state = rules.start(game, 0);
    expect(rules.act(game, state, { do: 'next' })).toBe(state);
    expect(rules.act(game, state, { do: 'choose', choice: 'nobody' })).toBe(state);
    expect(rules.act(game, state, { do: 'judge', now: true })).toBe(state);
    expect(rules.act(game, state, { do: 'tell' })).toEqual({ ...state, told: true });
  });
});

describe('a deal', () => {
  it.each(fitted)('is the same for a seed; a replay has other worries: $title', (game) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const one = rules.start(game, seed).dealt;
        const two = rules.start(game, seed + 1).dealt;
        expect(rules.start(game, seed).dealt).toEqual(one);
        expect(new Set(one.map(({ worry }) => worry)).size).toBe(game.deal.worries + game.deal.small);
        const before = new Set(one.map(({ worry }) => worry));
        expect(two.some(({ worry }) => before.has(worry))).toBe(false);
        expect(two[0]!.child).not.toBe(one[0]!.child);
        for (const { child, friend } of one) expect(friend).not.toBe(child);
      }),
    );
  });
});

describe('a game fitted to a school', () => {
  it('leaves out what a school does not have, and a head who is the safeguarding lead has one door', () => {
    const ids = (game: Route) => game.helpers.map(({ id }) => id);
    expect(ids(fitTo(real, crockham, lines))).not.toContain('box');
    expect(ids(fitTo(real, crockham, lines))).not.toContain('head');
    expect(ids(fitTo(real, crockham, lines))).not.toContain('deputy');
    expect(ids(fitTo(real, large, lines))).toEqual(ids(real));
    expect(helperOf(fitTo(real, large, lines), 'deputy')?.label).toContain('Mrs Dent');
  });

  it('takes every fact from the dated file, and of an entry for adults only what a child may read', () => {
    for (const game of fitted) {
      for (const [id, fact] of Object.entries(game.facts ?? {})) {
        const line = lines.find((one) => one.id === id)!;
        expect(fact.name).toBe(line.name);
        if (line.audience !== 'child') {
          expect(fact).toEqual({
            name: line.name,
            needsAdult: true,
            isNotFor: line.isNotFor,
            ...line.forChildren,
          });
        }
      }
    }
    expect(JSON.stringify(written)).not.toMatch(/\d{3}/);
    expect(() => fitTo(real, crockham, [])).toThrow('no line');
  });
});

describe('what the content check is told', () => {
  it.each(written)('lists every worry, a third or so of them small: $title', (game) => {
    const listed = items(game);
    expect(listed.length).toBeGreaterThanOrEqual(12);
    const share = listed.filter(({ harmless }) => harmless).length / listed.length;
    expect(share).toBeGreaterThanOrEqual(0.25);
    expect(share).toBeLessThanOrEqual(0.5);
    const spoken = game.worries.filter(({ openings }) => openings);
    expect(choices(game)).toHaveLength(spoken.length);
    for (const { labels } of choices(game)) expect(labels.filter(({ best }) => best)).toHaveLength(1);
    expect(people(game)).toHaveLength(game.cast.length);
  });

  it.each(written)('lists every help line with its place: $title', (game) => {
    const named = [...JSON.stringify(game).matchAll(/"line":"([^"]+)"/g)].map(([, id]) => id);
    expect(linesOf(game).map(({ id }) => id)).toEqual(named);
    for (const { path, id } of linesOf(game)) {
      const at = path
        .split('.')
        .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], game);
      expect(at).toBe(id);
    }
  });
});

describe('the schema', () => {
  const broken = (change: (game: Route) => void) => {
    const game = structuredClone(real);
    change(game);
    return route.safeParse(game).error?.issues.map(({ message }) => message) ?? [];
  };

  it('takes the real game', () => expect(broken(() => undefined)).toEqual([]));

  it.each<[string, (game: Route) => void, string]>([
    ['a place that is not there', (game) => (game.helpers[0]!.place = 'moon'), 'there is no place "moon"'],
    [
      'a way for nobody',
      (game) => (game.worries[0]!.ways['ghost'] = { verdict: 'fine', world: 'w', why: 'y' }),
      'there is no helper "ghost"',
    ],
    [
      'a worry that the child alone has no way for',
      (game) => delete game.worries[0]!.ways['bench'],
      'needs a way for "bench", who passes nothing on',
    ],
    [
      'help by someone whom a school may not have',
      (game) => (game.worries[0]!.to = ['box', 'home']),
      '"box" must be someone at every school who helps with this',
    ],
    [
      'help by whoever did nothing',
      (game) => (game.worries[0]!.told = 'home'),
      'whoever did nothing is not the one it is taken to',
    ],
    [
      'a place that nothing stands in for',
      (game) => (game.worries[0]!.ways['home']!.world = 'Ring {childlne}.'),
      'nothing stands in for {childlne}',
    ],
    [
      'first words that nobody asks for',
      (game) => {
        const say = (id: string) => ({
          id,
          label: id,
          then: { verdict: 'fine', world: 'w', why: 'y' } as const,
        });
        game.worries[0]!.openings = [say('a'), say('b'), say('c')];
      },
      'the game needs an `openingQuestion`',
    ],
    [
      'danger in one worry only',
      (game) => (game.worries[0]!.danger = { now: true, why: 'w' }),
      'stands exactly where the game asks about danger',
    ],
    ['one id twice', (game) => (game.worries[1]!.id = 'clip'), 'an id is used twice'],
    [
      'a cast that a replay cannot change',
      (game) => (game.cast = game.cast.slice(0, 6)),
      'name more children than a play has worries, or a replay shows the same ones',
    ],
    [
      'too few worries for a replay',
      (game) => (game.deal.small = 3),
      'needs twice as many in the file, or a replay shows the same',
    ],
  ])('refuses %s', (_, change, message) => expect(broken(change)).toContain(message));
});
