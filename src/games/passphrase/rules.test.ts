import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { randomFrom } from '#core/random.ts';
import {
  guessOf,
  guesses,
  optionsOf,
  phrasesToRecall,
  rules,
  stepNow,
  waitAfterPeek,
  type Action,
  type State,
} from './rules.ts';
import { passphrase } from './schema.ts';

const file = new URL('../../../content/games/branch/passwords.yaml', import.meta.url);
const game = passphrase.parse(parse(readFileSync(file, 'utf8')));

const { start, act, moves, isFinished } = rules;

function play(state: State, ...actions: Action[]): State {
  return actions.reduce((now, action) => act(game, now, action), state);
}

/** Goes on to the step with this number by the shortest way. */
function goTo(at: number, seed = 0): State {
  let state = start(game, seed);
  while (state.at < at) {
    const open = moves(game, state);
    const way =
      open.find((move) => move.do === 'next' || move.do === 'keep') ??
      open.find((move) => move.do === 'mend' || move.do === 'add') ??
      open[0];
    state = act(game, state, way as Action);
  }
  return state;
}

function stepsOf(part: string, seed = 0): number[] {
  return start(game, seed).steps.flatMap((step, at) => (step.part === part ? [at] : []));
}

describe('a play', () => {
  it('has six passwords, the forge, the recall, the peek and six moments', () => {
    const parts = start(game, 0).steps.map(({ part }) => part);
    expect(parts).toEqual([
      ...Array<string>(6).fill('bench'),
      'forge',
      'recall',
      'peek',
      ...Array<string>(6).fill('habit'),
    ]);
  });

  it('brings strong passwords and harmless moments in every play, and what to do when it is known', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const { steps } = start(game, seed);
      const samples = game.bench.samples.filter(({ id }) =>
        steps.some((step) => step.part === 'bench' && step.sample === id),
      );
      expect(samples.filter(({ then }) => then.verdict !== 'mend')).toHaveLength(2);
      const scenes = game.habits.scenes.filter(({ id }) =>
        steps.some((step) => step.part === 'habit' && step.scene === id),
      );
      expect(scenes.filter(({ harmless }) => harmless)).toHaveLength(2);
      expect(steps.at(-1)).toMatchObject({ scene: 'already-known' });
    }
  });

  it('changes people, things, order and answers in a replay', () => {
    const first = start(game, 0);
    const second = start(game, 1);
    expect(second.steps).not.toEqual(first.steps);
    expect(second.pile).not.toEqual(first.pile);
    const known = (state: State) => state.steps.at(-1) as { who: string };
    expect(new Set([0, 1, 2, 3, 4, 5].map((seed) => known(start(game, seed)).who)).size).toBeGreaterThan(1);
  });

  it('makes the same play from the same seed, as plain JSON', () => {
    const state = start(game, 7);
    expect(start(game, 7)).toEqual(state);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

describe('the bench', () => {
  it('shows what Bolt needed after any guess, and asks for a repair only of what is easy', () => {
    let tried = 0;
    for (let seed = 0; seed < 12; seed += 1) {
      for (const at of stepsOf('bench', seed)) {
        for (const guess of guesses) {
          const before = goTo(at, seed);
          const after = act(game, before, { do: 'guess', guess });
          const { verdict } = optionsOf(game, before)[0]!.then;
          const open = moves(game, after).map((move) => move.do);
          expect(open).toEqual(verdict === 'mend' ? ['mend', 'tell'] : ['next', 'tell']);
          const mended = verdict === 'mend' ? act(game, after, { do: 'mend' }) : after;
          expect(mended.fresh).toHaveLength(verdict === 'mend' ? 3 : 0);
          expect(act(game, mended, { do: 'next' }).at).toBe(at + 1);
          tried += 1;
        }
      }
    }
    expect(tried).toBe(12 * 6 * 3);
  });

  it('calls a wait what a child would call it', () => {
    expect(['blink', 'day', 'years', 'knights', 'dinosaurs'].map((wait) => guessOf(wait as 'day'))).toEqual([
      'quick',
      'quick',
      'years',
      'ages',
      'ages',
    ]);
  });
});

describe('the forge', () => {
  const [forge] = stepsOf('forge') as [number];

  it('begins with one card and keeps nothing shorter than three', () => {
    const one = goTo(forge);
    expect(one.hand).toHaveLength(1);
    expect(act(game, one, { do: 'keep' })).toBe(one);
    const two = act(game, one, { do: 'add' });
    expect(act(game, two, { do: 'keep' })).toBe(two);
    const three = act(game, two, { do: 'add' });
    expect(act(game, three, { do: 'keep' }).at).toBe(forge + 1);
  });

  it('holds four at most', () => {
    const four = play(goTo(forge), { do: 'add' }, { do: 'add' }, { do: 'add' });
    expect(four.hand).toHaveLength(4);
    expect(act(game, four, { do: 'add' })).toBe(four);
  });

  it('never deals a card twice into one phrase, however often it is swapped', () => {
    const action = fc.oneof(
      fc.record({ do: fc.constant('swap' as const), place: fc.nat(3) }),
      fc.constant({ do: 'add' as const }),
    );
    fc.assert(
      fc.property(fc.nat(40), fc.array(action, { maxLength: 200 }), (seed, actions) => {
        const { hand } = play(goTo(forge, seed), ...actions);
        expect(new Set(hand).size).toBe(hand.length);
        expect(hand.every((word) => game.deck.includes(word))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('swaps the card in that place and leaves the others', () => {
    const three = play(goTo(forge), { do: 'add' }, { do: 'add' });
    const swapped = act(game, three, { do: 'swap', place: 1 });
    expect(swapped.hand[1]).not.toBe(three.hand[1]);
    expect([swapped.hand[0], swapped.hand[2]]).toEqual([three.hand[0], three.hand[2]]);
  });

  it('asks for the child’s own words among two other phrases', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const state = goTo(forge + 1, seed);
      const phrases = Object.values(phrasesToRecall(state)).map((words) => words.join(' '));
      expect(new Set(phrases).size).toBe(3);
    }
  });

  it('mends a phrase that did not come back, or looks again', () => {
    const recall = goTo(forge + 1);
    const wrong = act(game, recall, { do: 'choose', choice: 'near' });
    expect(act(game, wrong, { do: 'next' })).toBe(wrong);
    expect(play(wrong, { do: 'mend' }, { do: 'next' }).at).toBe(forge + 2);
    expect(play(wrong, { do: 'again' }, { do: 'choose', choice: 'mine' }, { do: 'next' }).at).toBe(forge + 2);
  });

  it('is much easier for a robot that has seen the box', () => {
    const three = goTo(forge + 2);
    expect(waitAfterPeek(game, three)).toBe('day');
    expect(waitAfterPeek(game, { ...three, hand: [...three.hand, 'x'] })).toBe('years');
  });
});

describe('every answer', () => {
  it('leads on, with a repair for each that goes wrong', () => {
    let answers = 0;
    const seen = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      for (const at of [...stepsOf('recall', seed), ...stepsOf('peek', seed), ...stepsOf('habit', seed)]) {
        const before = goTo(at, seed);
        const step = stepNow(before)!;
        seen.add(step.part === 'habit' ? step.scene : step.part);
        for (const option of optionsOf(game, before)) {
          const chosen = act(game, before, { do: 'choose', choice: option.id });
          const mended = option.then.verdict === 'mend' ? act(game, chosen, { do: 'mend' }) : chosen;
          expect(act(game, mended, { do: 'next' }).at).toBe(at + 1);
          expect(optionsOf(game, act(game, chosen, { do: 'again' }))).toHaveLength(3);
          answers += 1;
        }
      }
    }
    expect(seen.size).toBe(game.habits.scenes.length + 2);
    expect(answers).toBe(40 * 8 * 3);
  });

  it('can be told to someone at any point, and the play stays where it is', () => {
    for (let at = 0; at < start(game, 0).steps.length; at += 1) {
      const before = goTo(at);
      const told = act(game, before, { do: 'tell' });
      expect(told).toEqual({ ...before, told: true });
    }
  });
});

describe('a wanderer', () => {
  it('always reaches the end', () => {
    const actions: number[] = [];
    for (let seed = 0; seed < 200; seed += 1) {
      const random = randomFrom(seed + 1000);
      let state = start(game, seed);
      let count = 0;
      while (!isFinished(state)) {
        const open = moves(game, state);
        expect(open.length).toBeGreaterThan(0);
        state = act(game, state, open[Math.floor(random() * open.length)] as Action);
        count += 1;
        expect(count).toBeLessThan(1000);
      }
      expect(moves(game, state)).toEqual([]);
      actions.push(count);
    }
    expect(actions).toHaveLength(200);
    expect(Math.min(...actions)).toBeGreaterThanOrEqual(31);
  });

  it('changes nothing with a move that is not open', () => {
    const state = start(game, 0);
    const closed: Action[] = [
      { do: 'next' },
      { do: 'mend' },
      { do: 'keep' },
      { do: 'swap', place: 0 },
      { do: 'choose', choice: 'quick' },
    ];
    for (const action of closed) expect(act(game, state, action)).toBe(state);
    expect(
      act(game, play(state, { do: 'guess', guess: 'ages' }), { do: 'guess', guess: 'quick' }).guess,
    ).toBe('ages');
  });
});
