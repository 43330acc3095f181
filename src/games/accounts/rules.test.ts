import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { randomFrom } from '#core/random.ts';
import { needsRepair } from './board.ts';
import { leak } from './deal.ts';
import { items } from './items.ts';
import { cardOf, choicesOf, currentDeal, familyRepairs, openAccounts, repairsFor } from './play.ts';
import { type Action, rules, type State } from './rules.ts';
import { accounts, type ReplyName } from './schema.ts';
import { type Named, namesIn, wordsOf } from './story.ts';

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const game = accounts.parse(read('content/games/sky/passwords.yaml'));
const people: Named = Object.fromEntries(
  (read('content/people.yaml') as (Named[string] & { id: string })[]).map((person) => [person.id, person]),
);

const act = (state: State, ...actions: Action[]) =>
  actions.reduce((now, action) => rules.act(game, now, action), state);

/** On from a card with a choice that needs no mending. */
function passCard(state: State): State {
  const choice = choicesOf(state, cardOf(game, state)!).find(({ then }) => then.verdict !== 'mend')!;
  return act(state, { do: 'choose', choice: choice.id }, { do: 'next' });
}

function passCards(state: State): State {
  return state.scene === 'card' ? passCards(passCard(state)) : state;
}

const toBoard = (state: State) => passCards(act(passCards(state), { do: 'see' }, { do: 'go-on' }));

/** Plays on the way a thoughtful child would, from anywhere to the end. Returns what was met on the way. */
function playOn(from: State): { state: State; cards: string[]; scenes: string[] } {
  let state = from;
  const cards: string[] = [];
  const scenes: string[] = [];
  for (let steps = 0; !rules.isFinished(state); steps += 1) {
    if (steps > 400) throw new Error(`no end in sight: ${JSON.stringify(state)}`);
    if (scenes.at(-1) !== state.scene) scenes.push(state.scene);
    if (state.scene === 'card' && cards.at(-1) !== state.card) cards.push(state.card!);
    state = act(state, wisely(state));
  }
  return { state, cards, scenes };
}

function wisely(state: State): Action {
  const open = rules.moves(game, state);
  switch (state.scene) {
    case 'card': {
      const outcome = open.find(({ do: what }) => what === 'mend' || what === 'next');
      if (outcome) return outcome;
      return {
        do: 'choose',
        choice: choicesOf(state, cardOf(game, state)!).find(({ then }) => then.verdict === 'strong')!.id,
      };
    }
    case 'board': {
      if (!state.board.adultKnows) return { do: 'told' };
      const left = openAccounts(state);
      const slot = left.includes('email') ? 'email' : left[0]!;
      const one = state.board.accounts.find((other) => other.slot === slot)!;
      if (!needsRepair(state.board, one)) return { do: 'leave', slot };
      const only = { board: state.board, one: { ...one, twoStep: true } };
      if (!needsRepair(only.board, only.one)) return { do: 'two-step', slot };
      return repairsFor(state, slot).find(({ do: what }) => what === 'own-key')!;
    }
    case 'plan': {
      const { placed } = state.plan;
      const step = game.plan.steps.find(
        ({ id, after }) => !placed.includes(id) && after.every((earlier) => placed.includes(earlier)),
      )!;
      return { do: 'place', step: step.id };
    }
    default:
      return open.find(({ do: what }) => ['see', 'go-on', 'mend', 'next'].includes(what))!;
  }
}

const seeds = [0, 1, 2, 3, 4, 5];

describe('Breach Day as written', () => {
  it('has at least fourteen decisions in every play, seven a round', () => {
    for (const seed of seeds) {
      const { state, cards } = playOn(rules.start(game, seed));
      for (const [round, { cards: dealt, order }] of state.rounds.entries()) {
        expect(dealt.length + order.length, `seed ${seed} round ${round}`).toBeGreaterThanOrEqual(7);
      }
      expect(cards.length, `seed ${seed}`).toBeGreaterThanOrEqual(7);
    }
  });

  it('is fine in about a third of all it shows', () => {
    const all = items(game);
    const share = all.filter(({ harmless }) => harmless).length / all.length;
    expect(all.length).toBe(44);
    expect(share).toBeGreaterThanOrEqual(0.25);
    expect(share).toBeLessThanOrEqual(0.5);
  });

  it('needs repair in every set-up, never everywhere', () => {
    for (const setup of game.rounds.flatMap(({ setups }) => setups)) {
      const board = leak(
        setup,
        setup.accounts.map(({ service }) => service),
      );
      const broken = board.accounts.filter((one) => needsRepair(board, one)).length;
      expect(broken, setup.id).toBeGreaterThanOrEqual(3);
      expect(broken, setup.id).toBeLessThan(setup.accounts.length);
    }
  });

  it('shows another family, set-up and other names on a replay', () => {
    for (const seed of seeds) {
      const [before, after] = [rules.start(game, seed), rules.start(game, seed + 1)];
      before.rounds.forEach((dealt, round) => {
        const next = after.rounds[round]!;
        expect(next.setup).not.toBe(dealt.setup);
        expect(next.child).not.toBe(dealt.child);
        expect(next.names).not.toEqual(dealt.names);
      });
      expect(before.rounds[0]!.child).not.toBe(before.rounds[1]!.child);
      expect(before.rounds[0]!.names['email']).not.toBe(before.rounds[1]!.names['email']);
    }
  });

  it('fills every name in braces, in every text a play can show', () => {
    for (const seed of seeds) {
      const start = rules.start(game, seed);
      start.rounds.forEach((_, round) => {
        const names = namesIn(game, people, { ...start, round });
        const texts = JSON.stringify([game.rounds[round], game.tell, game.plan]).matchAll(/\{(\w+)\}/g);
        for (const [, name] of texts) expect(Object.keys(names)).toContain(name);
        for (const reply of Object.keys(game.replies) as ReplyName[]) {
          const words = wordsOf(game, names, {
            ...{ name: reply, turn: 0, slot: 'chat', other: 'email', mended: false, before: start.board },
          });
          expect(JSON.stringify(words)).not.toMatch(/\{\w+\}/);
        }
      });
    }
  });

  it('deals every card within six plays, and mostly others on a replay', () => {
    const dealt = seeds.map((seed) => rules.start(game, seed).rounds.flatMap(({ cards }) => cards));
    const all = game.rounds.flatMap(({ cards }) => cards.map(({ id }) => id));
    expect([...new Set(dealt.flat())].sort()).toEqual([...all].sort());
    dealt.slice(1).forEach((cards, at) => {
      const again = cards.filter((id) => dealt[at]!.includes(id));
      expect(again.length, `seeds ${at} and ${at + 1}`).toBeLessThanOrEqual(cards.length / 2);
    });
  });

  it('opens the way on from every choice of every card', () => {
    const tried = new Set<string>();
    for (const seed of seeds) {
      let state = rules.start(game, seed);
      while (!rules.isFinished(state)) {
        if (state.scene === 'card' && state.deciding.chosen === null) {
          for (const { id, then } of choicesOf(state, cardOf(game, state)!)) {
            const chosen = act(state, { do: 'choose', choice: id });
            const onward = act(chosen, ...(then.verdict === 'mend' ? [{ do: 'mend' } as const] : []), {
              do: 'next',
            });
            expect(
              onward.done.length === state.done.length + 1 ||
                onward.round > state.round ||
                onward.scene === 'plan',
            ).toBe(true);
            expect(act(chosen, { do: 'again' }).deciding).toMatchObject({ chosen: null, tried: [id] });
            tried.add(`${state.card} ${id}`);
          }
        }
        state = act(state, wisely(state));
      }
    }
    const every = game.rounds.flatMap(({ cards }) => cards.flatMap(({ choices }) => choices)).length;
    expect(tried.size).toBe(every);
  });

  it('says something for every repair, and gives every mistake its way back', () => {
    const met = new Set<ReplyName>();
    for (const state of seeds.flatMap(boardsToTry)) {
      const { accounts: all } = state.board;
      for (const move of [
        ...openAccounts(state).flatMap((slot) => repairsFor(state, slot)),
        ...familyRepairs(state),
      ]) {
        const after = act(state, move);
        expect(after.scene).toBe('reply');
        met.add(after.reply!.name);
        game.replies[after.reply!.name].forEach(({ verdict }) =>
          expect(verdict === 'mend').toBe(after.reply!.mend !== undefined),
        );
        expect(act(after, { do: 'again' }).board.accounts).toEqual(all);
        expect(act(after, { do: 'mend' }, { do: 'next' })).not.toEqual(after);
      }
    }
    expect(Object.keys(game.replies).filter((name) => !met.has(name as ReplyName))).toEqual([]);
  });
});

/** The first board of each round: alone, told, with the email's new key before telling, and after it. */
function boardsToTry(seed: number): State[] {
  const ownKey = (state: State) =>
    passCards(
      act(
        state,
        repairsFor(state, 'email').find(({ do: what }) => what === 'own-key')!,
        { do: 'next' },
      ),
    );
  const first = toBoard(rules.start(game, seed));
  let later = first;
  while (later.round === 0) later = act(later, wisely(later));
  return [first, toBoard(later)].flatMap((state) => {
    const alone = { ...state, board: { ...state.board, adultKnows: false } };
    const told = act(alone, { do: 'tell' });
    return [alone, told, ownKey(alone), ownKey(told)].filter(({ scene }) => scene === 'board');
  });
}

describe('telling', () => {
  it('works at every point, and returns to the same place', () => {
    let state = rules.start(game, 0);
    while (!rules.isFinished(state)) {
      expect(rules.moves(game, state)).toContainEqual({ do: 'tell' });
      const told = act(state, { do: 'tell' });
      expect(told).toEqual({ ...state, board: { ...state.board, adultKnows: true } });
      state = act(state, wisely(state));
    }
    expect(rules.moves(game, state)).toEqual([]);
  });

  it('makes the repairs shorter', () => {
    const count = (from: State) => {
      let state = from;
      let repairs = 0;
      while (state.round === from.round && !rules.isFinished(state)) {
        if (state.scene === 'board') repairs += 1;
        const alone = state.scene === 'board' && !state.board.adultKnows ? soloMove(state) : wisely(state);
        state = act(state, alone);
      }
      return repairs;
    };
    const board = toBoard(rules.start(game, 0));
    const alone = { ...board, board: { ...board.board, adultKnows: false } };
    expect(count(act(alone, { do: 'tell' }))).toBeLessThan(count(alone));
  });
});

/** As far as one gets alone: a new key and then signing out, the email first; telling comes last. */
function soloMove(state: State): Action {
  const { accounts: all, lost } = state.board;
  const inOrder = [...all].sort(
    (one, other) => Number(other.slot === 'email') - Number(one.slot === 'email'),
  );
  const open = inOrder.find((one) => one.inside);
  if (!open) return { do: 'told' };
  if (!lost.includes(open.key)) return { do: 'sign-out', slot: open.slot };
  return repairsFor(state, open.slot).find(({ do: what }) => what === 'own-key')!;
}

describe('any way of playing', () => {
  it('is never stuck, and a thoughtful child can finish from anywhere', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(), fc.nat(150), (seed, chance, steps) => {
        const random = randomFrom(chance);
        let state = rules.start(game, seed);
        for (let step = 0; step < steps && !rules.isFinished(state); step += 1) {
          const open = rules.moves(game, state);
          expect(open.length).toBeGreaterThan(0);
          state = act(state, open[Math.floor(random() * open.length)]!);
        }
        expect(act(JSON.parse(JSON.stringify(state)) as State)).toEqual(JSON.parse(JSON.stringify(state)));
        expect(playOn(state).state.scene).toBe('finished');
      }),
      { numRuns: 60 },
    );
  });

  it('ignores a move that is not open', () => {
    const start = rules.start(game, 0);
    expect(act(start, { do: 'see' })).toBe(start);
    expect(act(start, { do: 'place', step: 'tell' })).toBe(start);
    expect(act(start, { do: 'choose', choice: 'nowhere' })).toBe(start);
  });

  it('puts the plan in a calm order, and says why a step must wait', () => {
    let state = rules.start(game, 3);
    while (state.scene !== 'plan') state = act(state, wisely(state));
    const refused = act(state, { do: 'place', step: 'others' });
    expect(refused.plan).toEqual({ placed: [], refused: 'others' });
    expect(act(refused, { do: 'place', step: 'email' }).plan).toEqual({ placed: ['email'], refused: null });
    expect(currentDeal(state).child).toBeTruthy();
  });
});
