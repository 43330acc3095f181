import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { randomFrom } from '#core/random.ts';
import { choices, items } from './items.ts';
import {
  fingers,
  grownIn,
  momentOn,
  nextTo,
  progressOf,
  roleOf,
  rules,
  stepOn,
  wayOn,
  ways,
  type Action,
  type State,
} from './rules.ts';
import { nest, type Nest } from './schema.ts';
import { tell } from './telling.ts';

const real = nest.parse(parse(readFileSync('content/games/nest/getting-help.yaml', 'utf8')));
const seeds = fc.integer({ min: 0, max: 100_000 });
const grownUps = real.roles.filter(({ company }) => !company).map(({ id }) => id);
const friends = real.roles.filter(({ company }) => company).map(({ id }) => id);

const play = (state: State, ...actions: Action[]) =>
  actions.reduce((now, action) => rules.act(real, now, action), state);
const pick = (role: string): Action => ({ do: 'pick', role });
const choose = (choice: string): Action => ({ do: 'choose', choice });

/** A play whose nest is built, at its first moment. */
const flying = (seed: number, people: readonly string[]) =>
  play(rules.start(real, seed), ...people.map(pick), { do: 'next' });

/** Past the step that shows, by one of its ways, mended where it went wrong. */
const passStep = (state: State, way = ways(real, state)[0]!.id) =>
  play(state, choose(way), { do: 'mend' }, { do: 'next' });

const ofPlace = (place: string) =>
  real.roles.filter((role) => role.place === place && !role.company).map(({ id }) => id);

describe('building a nest', () => {
  it('fills the fingers in order, and takes a card out again', () => {
    const state = play(rules.start(real, 0), pick('gran'), pick('teacher'), pick('gran'), pick('mum'));
    expect(state.nest).toEqual(['teacher', 'mum']);
    expect(progressOf(state)).toEqual({ now: 3, of: 14 });
    expect(rules.act(real, state, { do: 'next' })).toBe(state);
    expect(rules.act(real, state, pick('nobody'))).toBe(state);
  });

  it('keeps a friend or a pet beside the hand, and says why', () => {
    for (const friend of friends) {
      const state = play(rules.start(real, 0), pick(friend));
      expect(state).toMatchObject({ nest: [], company: [friend], note: 'company' });
      expect(tell(real.build, real, state).company).not.toMatch(/[{}]/);
      expect(play(state, pick(friend))).toMatchObject({ company: [], note: null });
    }
  });

  it('takes five, tells when the hand is full, and leaves it as it was', () => {
    const five = grownUps.slice(0, fingers);
    const full = play(rules.start(real, 0), ...five.map(pick));
    expect(full.note).toBeNull();
    expect(rules.moves(real, full)).toContainEqual({ do: 'next' });
    const more = play(full, pick(grownUps[fingers]!));
    expect(more).toMatchObject({ nest: five, note: 'full' });
    expect(play(more, pick(five[0]!), pick(grownUps[fingers]!)).nest).toEqual([
      ...five.slice(1),
      grownUps[fingers],
    ]);
  });

  it('is as whole with nobody from home, or with people of one place only', () => {
    for (const { id } of real.places) {
      let state = flying(0, ofPlace(id).slice(0, fingers));
      while (state.part === 'moments') state = passStep(state);
      expect(play(state, { do: 'next' }).part).toBe('end');
    }
  });
});

describe('every moment of the real game', () => {
  const nests = [
    ['teacher', 'mum', 'gran', 'club', 'office'],
    ['teacher', 'class-helper', 'lunch', 'nurse', 'head'],
    ['carer', 'key-worker', 'social-worker', 'police', 'childminder'],
  ];

  it('leads on from every way, by the repair and by another idea, with nobody’s name left out', () => {
    const seen = new Set<string>();
    for (const people of nests) {
      for (const seed of [0, 1, 2]) {
        let state = flying(seed, [...people, 'pet']);
        state = state.part === 'moments' ? state : play(state, { do: 'next' });
        while (state.part === 'moments') {
          const { id } = momentOn(real, state)!;
          const open = ways(real, state);
          expect(open.length).toBeGreaterThanOrEqual(3);
          for (const way of open) {
            const chosen = play(state, choose(way.id));
            expect(wayOn(real, chosen)).toEqual(way);
            const told = tell([momentOn(real, chosen), way], real, chosen, way.id);
            expect(JSON.stringify(told)).not.toMatch(/\{\w+\}/);
            expect(ways(real, play(chosen, { do: 'mend' }, { do: 'again' }))).toEqual(open);
            const after = passStep(state, way.id);
            expect([after.part, after.at, after.step]).not.toEqual([state.part, state.at, state.step]);
            if (way.then.verdict === 'mend') expect(play(chosen, { do: 'next' })).toEqual(chosen);
            seen.add(`${id} ${state.step} ${way.then.verdict}`);
          }
          state = passStep(state);
        }
        expect(state.part).toBe('hand');
      }
    }
    expect(new Set([...seen].map((one) => one.split(' ')[0])).size).toBe(real.moments.length);
  });

  it('never makes anybody in the nest the wrong one to tell', () => {
    for (const { steps } of real.moments) {
      for (const step of steps) {
        if (step.pick !== 'finger') continue;
        expect([step.near.verdict, step.far?.verdict]).not.toContain('mend');
      }
    }
  });

  it('goes on with whoever was picked, and asks somebody else when that one did not listen', () => {
    for (let seed = 0; seed < 6; seed += 1) {
      let state = flying(seed, nests[0]!);
      while (state.part === 'moments') {
        const step = stepOn(real, state);
        const before = grownIn(state);
        if (step?.pick === 'finger' && step.other) {
          expect(ways(real, state).map(({ id }) => id)).not.toContain(before);
        }
        const way = ways(real, state).at(-1)!.id;
        const after = passStep(state, way);
        if (step?.pick === 'finger' && after.at === state.at) expect(grownIn(after)).toBe(way);
        expect(nextTo(state, before)).not.toBe(before);
        state = after;
      }
    }
  });

  it('tells of somebody near as near, and of the others as not there', () => {
    for (const place of ['school', 'home']) {
      for (let seed = 0; seed < 3; seed += 1) {
        let state = flying(seed, ofPlace(place).slice(0, fingers));
        while (state.part === 'moments') {
          const step = stepOn(real, state);
          if (step?.pick === 'finger' && step.far) {
            const then = step.here.includes(place) ? step.near : step.far;
            for (const way of ways(real, state)) expect(way.then).toEqual(then);
          }
          state = passStep(state);
        }
      }
    }
  });
});

describe('any play', () => {
  it('ends, however a child wanders, and keeps nothing but ids', () => {
    const known = new Set([
      ...[...real.roles, ...real.places, ...real.moments].map(({ id }) => id),
      ...real.moments.flatMap(({ steps }) =>
        steps.flatMap((step) => (step.pick === 'words' ? step.choices.map(({ id }) => id) : [])),
      ),
      ...['build', 'moments', 'hand', 'end', 'company', 'full'],
    ]);
    const texts = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(texts);
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        let state = rules.start(real, seed);
        for (let step = 0; step < 5000 && !rules.isFinished(state); step += 1) {
          const moves = rules.moves(real, state);
          expect(moves.length).toBeGreaterThan(0);
          state = rules.act(real, state, moves[Math.floor(random() * moves.length)]!);
          expect(state.nest.length).toBeLessThanOrEqual(fingers);
        }
        expect(rules.isFinished(state)).toBe(true);
        expect(rules.moves(real, state)).toEqual([]);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        for (const text of texts(state)) expect(known).toContain(text);
      }),
      { numRuns: 60 },
    );
  });

  it('helps at any point without moving', () => {
    const state = flying(2, grownUps.slice(0, fingers));
    expect(rules.act(real, state, { do: 'tell' })).toEqual({ ...state, told: true });
  });
});

describe('a deal', () => {
  it('is the same for a seed; a replay has other moments, and a third of them are happy', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one, two] = [rules.start(real, seed), rules.start(real, seed + 1)];
        expect(rules.start(real, seed)).toEqual(one);
        expect(new Set(one.moments).size).toBe(9);
        expect(one.moments.filter((id) => two.moments.includes(id))).toEqual([]);
        expect(two.place).not.toBe(one.place);
        const happy = real.moments.filter(({ id, harmless }) => harmless && one.moments.includes(id));
        expect(happy).toHaveLength(3);
      }),
    );
  });

  it('always has a grown-up who is busy, or does not listen or understand', () => {
    const turnedDown = ['busy', 'nothing', 'not-now', 'still', 'mixed-up'];
    for (let seed = 0; seed < 40; seed += 1) {
      expect(rules.start(real, seed).moments.some((id) => turnedDown.includes(id))).toBe(true);
    }
  });
});

describe('what the content check is told', () => {
  it('lists every moment, a third or so happy, and every answer in words', () => {
    expect(items(real)).toHaveLength(real.moments.length);
    expect(items(real).filter(({ harmless }) => harmless)).toHaveLength(6);
    expect(choices(real).every(({ labels }) => labels.length === 3)).toBe(true);
    expect(roleOf(real, 'gran')?.name).toBe('your gran');
  });
});

describe('the schema', () => {
  const faults = (change: (game: Nest) => void) => {
    const game = structuredClone(real);
    change(game);
    return nest.safeParse(game).error?.issues.map(({ message }) => message) ?? [];
  };
  const finger = (game: Nest) => {
    const found = game.moments.flatMap(({ steps }) => steps).find((step) => step.pick === 'finger');
    if (found?.pick !== 'finger') throw new Error('the game has no such step');
    return found;
  };

  it('takes the real game', () => expect(faults(() => undefined)).toEqual([]));

  it.each<[string, (game: Nest) => void, string]>([
    ['a role of nowhere', (game) => (game.roles[0]!.place = 'moon'), 'there is no place "moon"'],
    ['a step that is nowhere', (game) => (finger(game).here = ['moon']), 'there is no place "moon"'],
    [
      'a place that cannot fill a hand',
      (game) =>
        (game.roles = game.roles.filter(({ id }) => !['mum', 'dad', 'carer', 'step-mum'].includes(id))),
      'a nest can be all of one place: "home" needs five grown-ups',
    ],
    [
      'somebody who is wrong to tell',
      (game) => (finger(game).near = { verdict: 'mend', world: 'w', why: 'y', repair: 'r', mend: 'm' }),
      'nobody in the nest is a wrong one to tell',
    ],
    [
      'too few moments for a replay',
      (game) => (game.deal.happy = 4),
      'needs twice as many in the file, or a replay shows the same',
    ],
  ])('refuses %s', (_, change, message) => expect(faults(change)).toContain(message));
});
