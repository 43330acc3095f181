import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { infer, spread, type Answer, type Piece, type World } from './infer.ts';
import { choices, items, people } from './items.ts';
import {
  changePlan,
  changed,
  countOf,
  everyEdit,
  keep,
  nearest,
  piecesOf,
  plan,
  planStands,
  possible,
  smallestSets,
  stands,
  waysFor,
  worldOf,
  worthOf,
  type Edits,
} from './posts.ts';
import { isFine, momentOf, named, roundOf, rules, type Action, type State } from './rules.ts';
import { jigsaw, type JigsawGame, type Round } from './schema.ts';
import { fitOf, marksOf, statusOf } from './telling.ts';

const source = readFileSync('content/games/sky/personal-details.yaml', 'utf8');
const game = jigsaw.parse(parse(source));
const words = parse(readFileSync('content/words/en.yaml', 'utf8')) as Record<string, string>;

const placeMarks = ['river', 'bus', 'hill', 'clock'];
const timeMarks = ['saturday', 'sunday', 'ten'];
const marked = (marks: string[], name: string, most: number) =>
  fc
    .array(fc.subarray(marks), { minLength: 1, maxLength: most })
    .map((all) => all.map((has, at) => ({ id: `${name}${String(at)}`, has })));
const anyPiece: fc.Arbitrary<Piece> = fc
  .record({
    place: fc.option(fc.constantFrom(...placeMarks), { nil: undefined }),
    time: fc.option(fc.constantFrom(...timeMarks), { nil: undefined }),
  })
  .filter(({ place, time }) => place !== undefined || time !== undefined);
const anyWorld: fc.Arbitrary<World> = fc.record({
  places: marked(placeMarks, 'p', 7),
  times: marked(timeMarks, 't', 4),
  rules: fc.array(fc.record({ place: fc.constantFrom(...placeMarks), time: fc.constantFrom(...timeMarks) }), {
    maxLength: 2,
  }),
});
const sorted = (answers: readonly Answer[]) => answers.map(({ place, time }) => `${place} ${time}`).sort();

/** Goes through every pair and asks every piece and rule about it, one by one. */
function bruteForce({ places, times, rules: known }: World, pieces: readonly Piece[]): Answer[] {
  const found: Answer[] = [];
  for (const place of places)
    for (const time of times) {
      let fits = true;
      for (const piece of pieces) {
        if (piece.place && !place.has.includes(piece.place)) fits = false;
        if (piece.time && !time.has.includes(piece.time)) fits = false;
      }
      for (const rule of known)
        if (place.has.includes(rule.place) && !time.has.includes(rule.time)) fits = false;
      if (fits) found.push({ place: place.id, time: time.id });
    }
  return found;
}

describe('what can be worked out', () => {
  it('is what a search of every place and time finds', () => {
    fc.assert(
      fc.property(anyWorld, fc.array(anyPiece, { maxLength: 6 }), (world, pieces) => {
        expect(sorted(infer(world, pieces))).toEqual(sorted(bruteForce(world, pieces)));
      }),
      { numRuns: 300 },
    );
  });

  it('is never more with one piece more, and does not depend on their order', () => {
    fc.assert(
      fc.property(anyWorld, fc.array(anyPiece, { maxLength: 6 }), anyPiece, (world, pieces, piece) => {
        const before = sorted(infer(world, pieces));
        for (const answer of sorted(infer(world, [...pieces, piece]))) expect(before).toContain(answer);
        expect(sorted(infer(world, [...pieces].reverse()))).toEqual(before);
      }),
    );
  });

  it('joins up through what everybody knows: a place can tell the day', () => {
    const world: World = {
      places: [
        { id: 'sea', has: ['river'] },
        { id: 'wood', has: ['hill'] },
      ],
      times: [
        { id: 'sat', has: ['saturday'] },
        { id: 'sun', has: ['sunday'] },
      ],
      rules: [{ place: 'river', time: 'saturday' }],
    };
    expect(infer(world, [{ place: 'river' }])).toEqual([{ place: 'sea', time: 'sat' }]);
    expect(infer(world, [{ place: 'hill' }])).toHaveLength(2);
    expect(spread(infer(world, []))).toEqual({ places: ['sea', 'wood'], times: ['sat', 'sun'] });
  });
});

/** A round of posts with random pieces and ways, on a random map. */
const anyRound: fc.Arbitrary<{ world: World; round: Round }> = fc
  .record({
    world: anyWorld,
    few: fc.integer({ min: 1, max: 4 }),
    goal: fc.constantFrom(undefined, 'home' as const, 'public' as const),
    posts: fc.array(
      fc.record({
        pieces: fc.array(
          fc.tuple(anyPiece, fc.boolean()).map(([piece, stays]) => ({
            says: 'a piece',
            ...piece,
            ...(stays && { stays: true as const }),
          })),
          { maxLength: 2 },
        ),
        does: fc.uniqueArray(fc.constantFrom('soften', 'later', 'circle', 'remove'), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      { minLength: 2, maxLength: 4 },
    ),
  })
  .map(({ world, few, goal, posts }) => ({
    world,
    round: {
      ...game.rounds[0]!,
      few,
      goal,
      posts: posts.map(({ pieces, does }, at) => ({
        ...game.rounds[0]!.posts[0]!,
        id: `post-${String(at)}`,
        pieces,
        ways: does.map((name) => ({
          id: name,
          does: name,
          then: 'A friend laughs.',
          ...(name === 'soften' && {
            says: 'less',
            drops: pieces.flatMap(({ place, time }) => [place ?? time ?? '']).slice(0, 1),
          }),
        })),
      })),
    },
  }));

/** The smallest sets by trying every set of posts, and for each every way of its posts. */
function searchSets(world: World, round: Round): string[][] {
  const ways = [...waysFor(round)];
  const can = (set: string[]): boolean => {
    const attempt = (at: number, edits: Edits): boolean => {
      if (at === ways.length) return stands(world, round, edits);
      const [post, open] = ways[at]!;
      if (!set.includes(post)) return attempt(at + 1, { ...edits, [post]: keep });
      return open.slice(1).some((way) => attempt(at + 1, { ...edits, [post]: way }));
    };
    return attempt(0, {});
  };
  const sets = Array.from({ length: 2 ** ways.length }, (_, bits) =>
    ways.flatMap(([post], at) => ((bits >> at) & 1 ? [post] : [])),
  ).filter(can);
  return sets.filter(
    (set) => !sets.some((other) => other.length < set.length && other.every((post) => set.includes(post))),
  );
}
const asSets = (sets: string[][]) => sets.map((set) => set.toSorted().join()).sort();

describe('editing posts', () => {
  it('never tells more, whatever is done with a post', () => {
    fc.assert(
      fc.property(anyRound, ({ world, round }) => {
        const all = possible(world, round, {});
        for (const edits of everyEdit(round)) {
          const left = sorted(possible(world, round, edits));
          for (const answer of sorted(all)) expect(left).toContain(answer);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds the smallest sets that an exhaustive search finds', () => {
    fc.assert(
      fc.property(anyRound, ({ world, round }) => {
        expect(asSets(smallestSets(world, round))).toEqual(asSets(searchSets(world, round)));
      }),
      { numRuns: 80 },
    );
  });

  it('waits in vain where a thing is as true next week', () => {
    const gran = game.rounds.find(({ id }) => id === 'gran')!;
    const clock = gran.posts.find(({ id }) => id === 'clock')!;
    expect(piecesOf(clock, { clock: 'later' })).toEqual(clock.pieces);
    expect(piecesOf(clock, { clock: 'less' })).toEqual([]);
    const day = game.rounds[0]!.posts.find(({ id }) => id === 'day')!;
    expect(piecesOf(day, { day: 'later' })).toEqual([]);
    expect(piecesOf(day, { day: 'less' })).toHaveLength(1);
  });
});

const setsOf = (round: Round) => smallestSets(worldOf(game, round), round);
const byId = (id: string) => game.rounds.find((round) => round.id === id)!;

describe.each(game.rounds)('the round $id', (round) => {
  const world = worldOf(game, round);
  const map = game.maps.find(({ id }) => id === round.map)!;
  const edits = everyEdit(round);
  const solutions = edits.filter((one) => stands(world, round, one));
  const fine = isFine(game, round);

  it('tells the truth: what really is remains possible', () => {
    for (const one of edits) expect(possible(world, round, one)).toContainEqual(round.truth);
  });

  it('has no post that solves it alone', () => {
    for (const post of round.posts)
      expect(countOf(possible(world, { ...round, posts: [post] }, {}), round), post.id).toBeGreaterThan(
        round.few,
      );
  });

  it('agrees with the search', () => {
    expect(asSets(smallestSets(world, round))).toEqual(asSets(searchSets(world, round)));
  });

  it('has more than one set of changes that is enough, or needs none', () => {
    expect(fine ? smallestSets(world, round) : smallestSets(world, round).length > 1).toEqual(
      fine ? [[]] : true,
    );
  });

  it('also stands when everything is taken away, unless it is meant to be found', () => {
    const gone = Object.fromEntries([...waysFor(round)].map(([post, ways]) => [post, ways.at(-1)!]));
    expect(stands(world, round, gone)).toBe(round.goal !== 'public');
  });

  it('is put right by an adult from anywhere, with as few changes as can be', () => {
    const moved = (one: Edits, other: Edits) =>
      [...waysFor(round).keys()].filter((post) => (one[post] ?? keep) !== (other[post] ?? keep)).length;
    for (const from of edits.filter((_, at) => at % 7 === 0)) {
      const found = nearest(world, round, from);
      expect(stands(world, round, found)).toBe(true);
      expect(moved(found, from)).toBe(Math.min(...solutions.map((one) => moved(one, from))));
    }
  });

  it('says of each change whether it was needed', () => {
    for (const one of solutions)
      for (const post of changed(one)) {
        const without = stands(world, round, { ...one, [post]: keep });
        expect(worthOf(world, round, one, post) === 'spare').toBe(without);
      }
  });

  it('is in words wherever it stands', () => {
    for (const one of edits) {
      const { verdict, places, times } = statusOf(words, map, round, possible(world, round, one));
      for (const text of [verdict, places, times]) expect(text).toMatch(/^[^{}]+[.:]?[^{}]*\.$/);
    }
    for (const { pieces } of round.posts)
      for (const piece of pieces) expect(fitOf(words, map, round, piece)).toMatch(/^fits \d of \d/);
  });

  it('has names for all that it speaks of', () => {
    round.casts.forEach((_, cast) => {
      expect(JSON.stringify(named(round, cast, (id) => id))).not.toMatch(
        /\{(child|friend|adult|pet|snack)\}/,
      );
    });
  });
});

describe('what these puzzles teach', () => {
  it('one piece is enough, and half a piece is not', () => {
    const world = worldOf(game, byId('match'));
    expect(asSets(setsOf(byId('match')))).toEqual(['bus', 'day', 'river']);
    expect(stands(world, byId('match'), { day: 'less' })).toBe(false);
  });

  it('a home is found by its place: the time does not help, nor does waiting', () => {
    const gran = byId('gran');
    expect(asSets(setsOf(gran))).toEqual(['bakery', 'clock']);
    expect(stands(worldOf(game, gran), gran, { friday: 'remove', clock: 'later' })).toBe(false);
  });

  it('what has been seen needs both: the posts and the plan', () => {
    const camp = byId('camp');
    const world = worldOf(game, camp);
    const gone = Object.fromEntries(camp.posts.map(({ id, ways }) => [id, ways.at(-1)!.id]));
    expect(asSets(setsOf(camp))).toEqual(['light,plan', 'plan,waves']);
    expect(planStands(world, camp, gone)).toBe(false);
    expect(planStands(world, camp, { [plan]: changePlan })).toBe(true);
  });

  it('some need nothing', () => {
    expect(game.rounds.filter((round) => isFine(game, round)).map(({ id }) => id)).toEqual(['club', 'walk']);
  });

  it('a place is shown with the marks that a round speaks of', () => {
    const [town] = game.maps;
    expect(marksOf(town!, byId('match'), town!.places[0]!)).toBe('river, bus 12');
    expect(marksOf(town!, byId('club'), town!.places[0]!)).toBe('swings');
  });
});

describe('a play', () => {
  const solve = (state: State): State => {
    let now = state;
    for (let presses = 0; !rules.isFinished(now) && presses < 100; presses += 1) {
      const open = rules.moves(game, now);
      const way = ['next', 'help', 'try', 'all', 'open', 'mend', 'choose'].flatMap(
        (name) => open.find((move) => move.do === name) ?? [],
      )[0];
      now = rules.act(game, now, way!);
    }
    return now;
  };

  it('goes on from every state that can be reached', { timeout: 60_000 }, () => {
    // Step by step: what a step leaves behind is the same whatever was done in it.
    const start = rules.start(game, 0);
    let entries: State[] = [start];
    let seen = 0;
    while (entries.length > 0) {
      const states = new Map<string, State>(entries.map((state) => [JSON.stringify(state), state]));
      const next = new Map<string, State>();
      const leads = new Map<string, Set<string>>();
      const ends = new Set<string>();
      for (const [key, state] of states) {
        const open = rules.moves(game, state);
        expect(open.length, key).toBeGreaterThan(0);
        for (const move of open) {
          if (move.do === 'tell') continue;
          const after = rules.act(game, state, move);
          // Which post was touched last, and what was tried before, opens and shuts nothing.
          const edits = Object.fromEntries(
            changed(after.edits)
              .sort()
              .map((post) => [post, after.edits[post]!]),
          );
          const plain: State = { ...after, edits, last: null, deciding: { ...after.deciding, tried: [] } };
          const name = JSON.stringify(plain);
          if (plain.at !== state.at) {
            ends.add(key);
            if (!rules.isFinished(plain)) next.set(name, plain);
            continue;
          }
          leads.set(name, (leads.get(name) ?? new Set()).add(key));
          if (!states.has(name)) states.set(name, plain);
        }
      }
      // Back from the ends: no state is left out.
      const queue = [...ends];
      for (let at = 0; at < queue.length; at += 1)
        for (const before of leads.get(queue[at]!) ?? [])
          if (!ends.has(before)) {
            ends.add(before);
            queue.push(before);
          }
      expect(ends.size).toBe(states.size);
      expect(next.size).toBeLessThanOrEqual(1);
      seen += states.size;
      entries = [...next.values()];
    }
    expect(seen).toBeGreaterThan(500);
  });

  it('reaches its end from wherever a child has come, with plain JSON all the way', () => {
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
    const early: Action[] = [
      { do: 'next' },
      { do: 'try' },
      { do: 'add' },
      { do: 'edit', post: 'bus', way: 'less' },
    ];
    for (const action of early) expect(rules.act(game, state, action)).toBe(state);
    const open = rules.act(game, state, { do: 'open' });
    expect(rules.act(game, open, { do: 'edit', post: 'bus', way: 'less' })).toBe(open);
    const all = rules.act(game, open, { do: 'all' });
    expect(rules.act(game, all, { do: 'edit', post: 'bus', way: 'dance' })).toBe(all);
    expect(rules.act(game, all, { do: 'edit', post: 'bus', way: 'less' }).last).toBe('bus');
  });

  it('has another child, order and easy round the next time', () => {
    const [one, other] = [rules.start(game, 0), rules.start(game, 1)];
    const roundsOf = ({ steps }: State) => steps.flatMap((step) => ('round' in step ? [step.round] : []));
    expect(roundOf(game, one.steps[0])?.id).toBe('match');
    expect(named(roundOf(game, one.steps[0])!, 0, (id) => id)).not.toEqual(
      named(roundOf(game, other.steps[0])!, 1, (id) => id),
    );
    expect(one.steps).not.toEqual(other.steps);
    expect([...roundsOf(one), ...roundsOf(other)]).toEqual(expect.arrayContaining(['club', 'walk']));
    expect(new Set(roundsOf(one)).size).toBe(4);
    expect(momentOf(game, one.steps[1])?.choices).toHaveLength(3);
  });
});

describe('what the content check is told', () => {
  it('lists every post, plan and moment, a third or so harmless', () => {
    const listed = items(game);
    const share = listed.filter(({ harmless }) => harmless).length / listed.length;
    expect(listed.length).toBeGreaterThanOrEqual(12);
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.5);
    expect(choices(game)).toHaveLength(game.moments.length);
    expect(people(game)).toContainEqual({ path: 'rounds.0.casts.0.friend', id: 'mei' });
  });
});

describe('the schema', () => {
  const way = (round: Round, post: number) => round.posts[post]!.ways[0]!;
  it.each<[string, (round: Round, game: JigsawGame) => unknown]>([
    ['a map that is none', (round) => (round.map = 'moon')],
    ['a truth that is nowhere', (round) => (round.truth.place = 'moon')],
    ['a truth that is never', (round) => (round.truth.time = 'noon')],
    ['a mark that no place has', (round) => (round.posts[1]!.pieces[0]!.place = 'moon')],
    ['a piece without a mark', (round) => delete round.posts[1]!.pieces[0]!.place],
    ['new words that leave out what was not told', (round) => (way(round, 2).drops = ['river'])],
    ['other words without the words', (round) => delete way(round, 2).says],
    ['a change without a name', (round) => delete way(round, 2).label],
    ['taking down a friend’s post oneself', (round) => (way(round, 1).does = 'remove')],
    ['a rule about nothing', (round) => (round.rules = [{ place: 'moon', time: 'ten', says: 'Never.' }])],
    ['a plan that leads nowhere', (_, all) => (all.rounds[2]!.plan!.place = 'moon')],
    ['waiting with what is up', (_, all) => (way(all.rounds[2]!, 0).does = 'later')],
  ])('refuses %s', (_, change) => {
    const broken = structuredClone(game);
    change(broken.rounds[0]!, broken);
    expect(jigsaw.safeParse(broken).success).toBe(false);
  });
});
