import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { choices, items, people } from './items.ts';
import { momentsOf, ordersOf, workingOrders, works } from './judge.ts';
import { momentNow, rules, taskOn, type Action, type State } from './rules.ts';
import { sequence, type Sequence, type Task } from './schema.ts';
import { castOf, tellTask, type Named } from './telling.ts';

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const real = sequence.parse(read('content/games/sky/block-and-report.yaml'));
const named: Named = Object.fromEntries(
  (read('content/people.yaml') as { id: string; name: string }[]).map((person) => [person.id, person]),
);
const tasks = real.rounds.flatMap(({ tasks }) => tasks);
const seeds = fc.integer({ min: 0, max: 100_000 });
const idsOf = (task: Task) => task.steps.map(({ id }) => id);
const taskById = (id: string) => tasks.find((task) => task.id === id)!;

const play = (state: State, ...actions: Action[]) =>
  actions.reduce((now, action) => rules.act(real, now, action), state);

/** Every order of every choice of these steps. */
const arrangements = (steps: readonly string[]): string[][] =>
  steps
    .reduce<string[][]>((all, step) => [...all, ...all.map((some) => [...some, step])], [[]])
    .flatMap((some) => ordersOf(some));

/** What an order may not do, read off the task alone: a second way to say what the judge says. */
function oracle({ steps, rules }: Task, order: readonly string[]): boolean {
  const keepsRules = rules.every(
    ({ first, after }) =>
      !order.includes(first) || !order.includes(after) || order.indexOf(first) < order.indexOf(after),
  );
  const doesNoHarm = steps.every(({ id, then, missing }) =>
    order.includes(id) ? then.verdict !== 'mend' : missing?.verdict !== 'mend',
  );
  return keepsRules && doesNoHarm;
}

describe('the judge', () => {
  it('agrees with a simple oracle on every order of every real case', () => {
    for (const task of tasks)
      for (const order of arrangements(idsOf(task)))
        expect([task.id, order, works(task, order)]).toEqual([task.id, order, oracle(task, order)]);
  });

  it('agrees with it on random steps, rules and orders', () => {
    const said = { world: 'w', why: 'y' };
    const outcome = fc.constantFrom(
      { verdict: 'strong' as const, ...said },
      { verdict: 'fine' as const, ...said },
      { verdict: 'mend' as const, ...said, mend: 'm' },
    );
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const step = fc.record({ then: outcome, missing: fc.option(outcome, { nil: undefined }) });
    // A rule from a name to a later one never goes in a circle, whatever the order of the steps in the file.
    const rule = fc
      .uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 2 })
      .map((pair) => pair.toSorted().map((at) => names[at]!));
    const shown = fc.shuffledSubarray(names);
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 6, maxLength: 6 }),
        fc.array(rule, { maxLength: 6 }),
        shown,
        (steps, pairs, order) => {
          const task: Task = {
            ...{ id: 't', title: 't', sticker: 's', app: 'a', lines: [], asks: 'q', noticed: 'n' },
            steps: steps.map((one, at) => ({ id: names[at]!, label: 'l', sticker: 's', ...one })),
            rules: pairs.map(([first, after]) => ({
              ...{ first: first!, after: after!, why: 'y', early: { ...said, mend: 'm' }, late: said },
            })),
          };
          expect(works(task, order)).toBe(oracle(task, order));
          expect(momentsOf(task, order).filter(({ place }) => place !== null)).toHaveLength(order.length);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('finds more than one order wherever the rules leave room', () => {
    const counts = Object.fromEntries(tasks.map((task) => [task.id, workingOrders(task).orders]));
    expect(counts).toEqual({ podcast: 12, pirates: 6, tuba: 2, desk: 1, notice: 2, days: 8, 'new-name': 8 });
  });

  it('says something for every order, also for none', () => {
    for (const task of tasks)
      for (const order of arrangements(idsOf(task))) expect(momentsOf(task, order).length).toBeGreaterThan(0);
  });

  it('has a repair for all that goes wrong', () => {
    for (const task of tasks)
      for (const order of arrangements(idsOf(task)))
        for (const { then } of momentsOf(task, order))
          expect(then.verdict !== 'mend' || Boolean(then.mend)).toBe(true);
  });

  it('shows the why that belongs to the place', () => {
    const podcast = taskById('podcast');
    const whyOf = (order: string[], step: string) =>
      momentsOf(podcast, order).find((moment) => moment.step === step)?.then;
    const [rule] = podcast.rules;
    expect(whyOf(['keep', 'block'], 'keep')?.why).toBe(rule?.why);
    expect(whyOf(['block', 'keep'], 'block')).toMatchObject({ verdict: 'mend', ...rule?.early });
    expect(whyOf(['block', 'keep'], 'keep')).toMatchObject({ verdict: 'fine', ...rule?.late });
    const spots = podcast.steps.find(({ id }) => id === 'tell')?.spots;
    expect(whyOf(['tell', 'keep', 'block'], 'tell')?.why).toBe(spots?.first);
    expect(whyOf(['keep', 'tell', 'block'], 'tell')?.why).toBe(spots?.middle);
    expect(whyOf(['keep', 'block', 'tell'], 'tell')?.why).toBe(spots?.last);
  });

  it('is glad of telling in every place of every order', () => {
    for (const task of tasks.filter(({ steps }) => steps.some(({ id }) => id === 'tell')))
      for (const order of arrangements(idsOf(task)))
        for (const { step, then } of momentsOf(task, order))
          if (step === 'tell' && order.includes('tell')) expect(then.verdict).toBe('strong');
  });

  it('lets a harmless case be left alone', () => {
    for (const task of tasks.filter(({ harmless }) => harmless)) expect(works(task, [])).toBe(true);
  });
});

describe('a play', () => {
  it('comes to its end from every order of every case, with every repair', () => {
    for (const seed of [0, 1]) {
      const start = rules.start(real, seed);
      start.tasks.forEach(({ task: id }, at) => {
        const task = taskById(id);
        for (const order of arrangements(idsOf(task))) {
          const places = order.map((step, to): Action => ({ do: 'place', step, to }));
          let state = play({ ...start, at }, ...places, { do: 'try' });
          expect(state.order).toEqual(order);
          while (state.at === at) {
            const moves = rules.moves(real, state);
            expect(moves).toContainEqual({ do: 'tell' });
            state = play(state, moves[0]!);
          }
          expect(state).toMatchObject({ at: at + 1, order: [], moment: null });
        }
      });
    }
  });

  it('survives any moves, and always has a way on', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(), { maxLength: 120 }), (seed, picks) => {
        let state = rules.start(real, seed % 20);
        for (const pick of picks) {
          const moves = rules.moves(real, state);
          if (moves.length === 0) break;
          const move = moves[pick % moves.length]!;
          const next = rules.act(real, state, move);
          if (move.do !== 'tell') expect(next).not.toEqual(state);
          expect(new Set(next.order).size).toBe(next.order.length);
          expect(JSON.parse(JSON.stringify(next))).toEqual(next);
          state = next;
        }
        expect(rules.isFinished(state)).toBe(rules.moves(real, state).length === 0);
      }),
    );
  });

  it('takes no move that is not open', () => {
    const start = rules.start(real, 0);
    for (const move of [
      { do: 'mend' },
      { do: 'next' },
      { do: 'again' },
      { do: 'remove', step: 'keep' },
      { do: 'place', step: 'keep', to: 1 },
      { do: 'place', step: 'no-such-step', to: 0 },
    ] satisfies Action[])
      expect(rules.act(real, start, move)).toBe(start);
  });

  it('moves a step to another place, and puts it back', () => {
    const three = play(
      rules.start(real, 0),
      ...['keep', 'block', 'tell'].map((step, to): Action => ({ do: 'place', step, to })),
    );
    expect(play(three, { do: 'place', step: 'tell', to: 0 }).order).toEqual(['tell', 'keep', 'block']);
    expect(play(three, { do: 'place', step: 'keep', to: 2 }).order).toEqual(['block', 'tell', 'keep']);
    expect(play(three, { do: 'remove', step: 'block' }).order).toEqual(['keep', 'tell']);
  });

  it('keeps the order for another try, and forgets what had gone wrong', () => {
    const wrong = play(
      rules.start(real, 0),
      { do: 'place', step: 'block', to: 0 },
      { do: 'place', step: 'keep', to: 1 },
      { do: 'try' },
    );
    expect(momentNow(real, wrong)?.then.verdict).toBe('mend');
    expect(rules.act(real, wrong, { do: 'next' })).toBe(wrong);
    const mended = play(wrong, { do: 'mend' });
    expect(mended).toMatchObject({ mended: true, helped: true });
    expect(rules.act(real, mended, { do: 'again' })).toBe(mended);
    let looking = mended;
    while (momentNow(real, looking)) looking = play(looking, rules.moves(real, looking)[0]!);
    expect(looking.helped).toBe(true);
    expect(play(looking, { do: 'again' })).toMatchObject({
      order: ['block', 'keep'],
      moment: null,
      helped: false,
    });
  });

  it('helps at any time without moving', () => {
    const start = rules.start(real, 0);
    for (const state of [start, play(start, { do: 'try' })])
      expect(rules.act(real, state, { do: 'tell' })).toEqual({ ...state, told: true });
  });

  it('is another one on a replay: people, harmless cases and the bench', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one, two] = [rules.start(real, seed), rules.start(real, seed + 1)];
        expect(one).toEqual(rules.start(real, seed));
        expect(castOf(real, seed)).not.toEqual(castOf(real, seed + 1));
        expect(one.tasks.map(({ task }) => task).toSorted()).not.toEqual(
          two.tasks.map(({ task }) => task).toSorted(),
        );
        expect(one.tasks[0]?.task).toBe('podcast');
        expect(taskOn(real, one)?.id).toBe('podcast');
      }),
    );
  });
});

describe('what the content check is told', () => {
  it('lists every step, a third or so of them harmless', () => {
    const listed = items(real);
    const harmless = listed.filter((item) => item.harmless).length;
    expect([listed.length, harmless]).toEqual([32, 12]);
    expect(listed[0]).toEqual({ path: 'rounds.0.tasks.0.steps.0', harmless: false });
    expect(choices(real)).toHaveLength(tasks.length);
    expect(people(real)).toContainEqual({ path: 'casts.0.hero', id: 'ama' });
  });

  it('leaves no name out, in any case with any cast', () => {
    for (const cast of real.casts)
      for (const task of tasks) expect(JSON.stringify(tellTask(task, cast, named))).not.toMatch(/\{\w+\}/);
  });
});

describe('the schema', () => {
  const broken = (change: (game: Sequence) => void) => {
    const game = structuredClone(real);
    change(game);
    return (
      sequence.safeParse(game).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
    );
  };
  const first = (game: Sequence) => game.rounds[0]!.tasks[0]!;

  it('takes the real game', () => expect(broken(() => undefined)).toEqual([]));

  it.each<[string, (game: Sequence) => void, string]>([
    [
      'a rule about no step',
      (game) => (first(game).rules[0]!.first = 'sing'),
      'rounds.0.tasks.0.rules.0.first: there is no step "sing"',
    ],
    [
      'rules in a circle',
      (game) => first(game).rules.push({ ...first(game).rules[0]!, first: 'block', after: 'keep' }),
      'rounds.0.tasks.0.rules: no order can keep all of these',
    ],
    [
      'an empty order that says nothing',
      (game) => delete game.rounds[1]!.tasks[0]!.nothing,
      'rounds.1.tasks.0.nothing: an empty order needs `nothing`, unless a step has `missing`',
    ],
    [
      'one step twice',
      (game) => (first(game).steps[1]!.id = 'keep'),
      'rounds.0.tasks.0.steps: an id is used twice',
    ],
    [
      'a line of nobody',
      (game) => (first(game).lines[1]!.who = 'ghost'),
      'rounds.0.tasks.0.lines.1.who: nobody plays "ghost"',
    ],
    [
      'a name of nobody',
      (game) => (first(game).noticed = 'Ask {ghost}.'),
      'rounds.0.tasks.0: {ghost} stands for nobody',
    ],
    [
      'a cast with other roles',
      (game) => delete game.casts[1]!['desk'],
      'casts.1: fills other roles than the first cast',
    ],
    ['one task twice', (game) => (game.rounds[2]!.tasks[0]!.id = 'podcast'), 'rounds: an id is used twice'],
  ])('refuses %s', (_, change, message) => expect(broken(change)).toContain(message));
});
