import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { choices, items, people } from './items.ts';
import { distances, placesOf, reaches, type Settings } from './reach.ts';
import { allHold, everySetting, holds, nearest, roundOf, rules, type State } from './rules.ts';
import { settings } from './schema.ts';
import { fieldOf } from './telling.ts';

const game = settings.parse(parse(readFileSync('content/games/sky/known-friends.yaml', 'utf8')));
const keys = ['profile', 'location', 'tags', 'contacts', 'picture', 'comments', 'messages', 'post:one'];
const things = ['post:one', 'place:one', 'tag', 'comments', 'messages', 'face', 'find'];
const anySettings = fc.record(
  Object.fromEntries(keys.map((key) => [key, fc.nat(placesOf(key) - 1)])),
) as fc.Arbitrary<Settings>;

describe('who sees what', () => {
  it('is never more after a setting was closed further', () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...keys), (open, key) => {
        fc.pre((open[key] ?? 0) > 0);
        const closed = { ...open, [key]: (open[key] ?? 0) - 1 };
        for (const thing of things)
          for (const who of distances)
            if (reaches(thing, who, closed)) expect(reaches(thing, who, open)).toBe(true);
      }),
    );
  });

  it('is never more for somebody further away', () => {
    fc.assert(
      fc.property(anySettings, (now) => {
        for (const thing of things)
          for (const who of [1, 2, 3] as const)
            if (reaches(thing, who, now))
              expect(reaches(thing, who === 1 ? 0 : who === 2 ? 1 : 2, now)).toBe(true);
      }),
    );
  });

  it('surprises: a tag and the small picture pass a private profile', () => {
    const now = { profile: 0, 'post:one': 3, tags: 1, picture: 1 };
    expect(reaches('post:one', 2, now)).toBe(false);
    expect(reaches('tag', 2, now)).toBe(true);
    expect(reaches('tag', 3, now)).toBe(false);
    expect(reaches('face', 3, now)).toBe(true);
  });
});

describe.each(game.rounds)('the round $id, in every combination of its settings', (round) => {
  const ways = everySetting(round.start);
  const solutions = ways.filter((way) => allHold(round, way));

  it('has more than one solution', () => expect(solutions.length).toBeGreaterThan(1));

  it('begins unsolved, unless it is marked as fine', () => {
    expect(allHold(round, round.start)).toBe(round.fine ?? false);
  });

  it('is not solved by closing everything, nor by opening it', () => {
    expect(allHold(round, ways[0]!)).toBe(false);
    expect(allHold(round, ways.at(-1)!)).toBe(false);
  });

  it('has no goal that nothing can change', () => {
    for (const goal of round.goals)
      expect(new Set(ways.map((way) => holds(goal, way))), goal.says).toEqual(new Set([true, false]));
  });

  it('is solved by an adult from anywhere, with as few changes as can be', () => {
    const changes = (one: Settings, other: Settings) =>
      Object.keys(one).filter((key) => one[key] !== other[key]).length;
    for (const way of ways) {
      const found = nearest(round, way);
      expect(allHold(round, found)).toBe(true);
      expect(changes(found, way)).toBe(Math.min(...solutions.map((one) => changes(one, way))));
    }
  });

  it('is worded in each app', () => {
    for (const app of game.apps)
      for (const key of Object.keys(round.start))
        expect(fieldOf(app, round, key).places).toHaveLength(placesOf(key));
  });
});

describe('a play', () => {
  const solve = (state: State): State => {
    let now = state;
    for (let presses = 0; !rules.isFinished(now) && presses < 100; presses += 1) {
      const open = rules.moves(game, now);
      const way = ['next', 'help', 'try', 'open', 'mend', 'choose'].flatMap(
        (name) => open.find((move) => move.do === name) ?? [],
      )[0];
      now = rules.act(game, now, way!);
    }
    return now;
  };

  it('reaches its end from wherever a child has come, and telling never moves it', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.array(fc.nat(1000), { maxLength: 80 }), (seed, presses) => {
        let state = rules.start(game, seed);
        for (const press of presses) {
          const open = rules.moves(game, state);
          if (open.length === 0) break;
          expect(rules.act(game, state, { do: 'tell' })).toEqual({ ...state, told: true });
          state = rules.act(game, state, open[press % open.length]!);
        }
        expect(rules.isFinished(solve(state))).toBe(true);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
      { numRuns: 60 },
    );
  });

  it('does nothing that is not open', () => {
    const state = rules.start(game, 0);
    for (const action of [{ do: 'next' }, { do: 'try' }, { do: 'set', key: 'profile', to: 0 }] as const)
      expect(rules.act(game, state, action)).toBe(state);
  });

  it('has another child, app and order of settings the next time', () => {
    const [one, other] = [rules.start(game, 0), rules.start(game, 1)];
    expect(one.app).not.toBe(other.app);
    expect(one.steps[0]!.who).not.toBe(other.steps[0]!.who);
    expect(one.steps).not.toEqual(other.steps);
    expect(roundOf(game, one)?.id).toBe(game.rounds[0]!.id);
  });
});

describe('what the content check is told', () => {
  it('lists every goal and moment, a third or so harmless', () => {
    const listed = items(game);
    expect(listed.length).toBeGreaterThanOrEqual(12);
    const share = listed.filter(({ harmless }) => harmless).length / listed.length;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.5);
    expect(choices(game)).toHaveLength(game.moments.length);
    expect(people(game)).toContainEqual({ path: 'rounds.0.adult', id: 'mum' });
  });
});

describe('the schema', () => {
  it.each([
    ['a setting that is none', (round: (typeof game.rounds)[number]) => (round.start['hat'] = 1)],
    ['a place that a setting has not', (round: (typeof game.rounds)[number]) => (round.start['profile'] = 2)],
    ['a post without a setting', (round: (typeof game.rounds)[number]) => delete round.start['post:cake']],
    ['a goal about no post', (round: (typeof game.rounds)[number]) => (round.goals[0]!.thing = 'post:pie')],
  ])('refuses %s', (_, change) => {
    const broken = structuredClone(game);
    change(broken.rounds[0]!);
    expect(settings.safeParse(broken).success).toBe(false);
  });
});
