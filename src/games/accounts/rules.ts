/**
 * The day a service loses its keys, twice over: hear the news, say which accounts could fall, see the dominoes,
 * repair in any order; then make a plan for another day. What happens on the board is worked out by `board.ts`.
 */
import { beginDeciding, decide, type DecisionMove, decisionMoves } from '#core/decision.ts';
import type { Rules } from '#core/rules.ts';
import { isSafe, repair, type Repair, settle } from './board.ts';
import { boardOf, deal, setupOf } from './deal.ts';
import {
  type Action,
  cardOf,
  choicesOf,
  currentDeal,
  familyRepairs,
  freshKey,
  keysPerMove,
  openAccounts,
  repairsFor,
  type State,
} from './play.ts';
import type { AccountsGame, Card } from './schema.ts';

export type { Action, State } from './play.ts';

/** A card comes after this many repairs. */
const repairsBetweenCards = 2;

function start(game: AccountsGame, seed: number): State {
  const rounds = deal(game, seed);
  return openRound(game, {
    seed,
    rounds,
    round: 0,
    scene: 'card',
    board: boardOf(setupOf(game, 0, rounds[0]!), rounds[0]!.order),
    predicted: [],
    done: [],
    card: null,
    deciding: beginDeciding(),
    reply: null,
    since: 0,
    fresh: 0,
    said: {},
    plan: { placed: [], refused: null },
  });
}

function openRound(game: AccountsGame, state: State): State {
  const dealt = currentDeal(state);
  const board = boardOf(setupOf(game, state.round, dealt), dealt.order);
  return goOn(
    game,
    { ...state, board, predicted: [], done: [], since: 0, card: null, scene: 'card' },
    'news',
  );
}

function nextCard(game: AccountsGame, state: State, at: Card['at']): Card | undefined {
  const { cards } = currentDeal(state);
  return game.rounds[state.round]!.cards.find(
    (card) =>
      card.at === at &&
      cards.includes(card.id) &&
      !state.done.includes(card.id) &&
      !(card.untilTold && state.board.adultKnows),
  );
}

/** The next card of this part of the round, or what follows once there is none. */
function goOn(game: AccountsGame, state: State, at: Card['at']): State {
  const card = nextCard(game, state, at);
  const over = isSafe(state.board) && state.board.accounts.every(({ settled }) => settled);
  const due = at !== 'repair' || over || state.since >= repairsBetweenCards;
  if (card && due) return { ...state, scene: 'card', card: card.id, deciding: beginDeciding(), since: 0 };
  if (at === 'news') return { ...state, scene: 'predict', card: null };
  if (!over) return { ...state, scene: 'board', card: null };
  if (state.round + 1 < game.rounds.length) return openRound(game, { ...state, round: state.round + 1 });
  return { ...state, scene: 'plan', card: null };
}

const isRepair = (action: Action): action is Repair =>
  ['own-key', 'plus-one', 'copy', 'two-step', 'sign-out', 'leave', 'told', 'manager', 'warn'].includes(
    action.do,
  );

function moves(game: AccountsGame, state: State): Action[] {
  if (state.scene === 'finished') return [];
  return [...sceneMoves(game, state), { do: 'tell' }];
}

function sceneMoves(game: AccountsGame, state: State): Action[] {
  switch (state.scene) {
    case 'card':
      return decisionMoves(choicesOf(state, cardOf(game, state)!), state.deciding);
    case 'predict':
      return [...state.board.accounts.map(({ slot }) => ({ do: 'toggle', slot }) as const), { do: 'see' }];
    case 'fell':
      return [{ do: 'go-on' }];
    case 'board':
      return [...openAccounts(state).flatMap((slot) => repairsFor(state, slot)), ...familyRepairs(state)];
    case 'reply':
      return state.reply!.mend && !state.reply!.mended
        ? [{ do: 'mend' }, { do: 'again' }]
        : [{ do: 'next' }, { do: 'again' }];
    case 'plan':
      return game.plan.steps
        .filter(({ id }) => !state.plan.placed.includes(id))
        .map(({ id }) => ({ do: 'place', step: id }));
    case 'finished':
      return [];
  }
}

const same = (one: Action, other: Action) =>
  Object.entries(one).every(([name, value]) =>
    Object.entries(other).some(([n, v]) => n === name && v === value),
  );

function act(game: AccountsGame, state: State, action: Action): State {
  if (!moves(game, state).some((open) => same(open, action) && same(action, open))) return state;
  if (action.do === 'tell') return { ...state, board: { ...state.board, adultKnows: true } };
  switch (state.scene) {
    case 'card':
      return actOnCard(game, state, action as DecisionMove);
    case 'predict':
      return predict(state, action);
    case 'fell':
      return goOn(game, state, 'fell');
    case 'board':
      return isRepair(action) ? answer(state, action) : state;
    case 'reply':
      return actOnReply(game, state, action);
    case 'plan':
      return action.do === 'place' ? placeStep(game, state, action.step) : state;
    case 'finished':
      return state;
  }
}

function actOnCard(game: AccountsGame, state: State, move: DecisionMove): State {
  const card = cardOf(game, state)!;
  if (move.do !== 'next') return { ...state, deciding: decide(card.choices, state.deciding, move) };
  const does = card.choices.find(({ id }) => id === state.deciding.chosen)?.does;
  const board = {
    ...state.board,
    adultKnows: state.board.adultKnows || does === 'tell',
    warned: state.board.warned || does === 'warn',
  };
  return goOn(game, { ...state, board, done: [...state.done, card.id] }, card.at);
}

function predict(state: State, action: Action): State {
  if (action.do === 'see') return { ...state, scene: 'fell', board: settle(state.board) };
  if (action.do !== 'toggle') return state;
  const without = state.predicted.filter((slot) => slot !== action.slot);
  const predicted = without.length < state.predicted.length ? without : [...without, action.slot];
  return { ...state, predicted };
}

/** Carries a move out and says what came of it. */
function answer(state: State, move: Repair): State {
  const result = repair(state.board, move, (at) => freshKey(state, 2 + at));
  const turn = state.said[result.reply] ?? 0;
  return {
    ...state,
    scene: 'reply',
    board: result.board,
    fresh: state.fresh + keysPerMove,
    said: { ...state.said, [result.reply]: turn + 1 },
    reply: {
      name: result.reply,
      turn,
      slot: 'slot' in move ? move.slot : undefined,
      other: result.other,
      mend: result.mend,
      mended: false,
      before: state.board,
    },
  };
}

function actOnReply(game: AccountsGame, state: State, action: Action): State {
  const reply = state.reply!;
  switch (action.do) {
    case 'again':
      // What was told stays told.
      return {
        ...state,
        scene: 'board',
        reply: null,
        board: { ...reply.before, adultKnows: reply.before.adultKnows || state.board.adultKnows },
      };
    case 'mend':
      return { ...reply.mend!.reduce(answer, state), said: state.said, reply: { ...reply, mended: true } };
    case 'next':
      return goOn(game, { ...state, reply: null, since: state.since + 1 }, 'repair');
    default:
      return state;
  }
}

function placeStep(game: AccountsGame, state: State, id: string): State {
  const { placed } = state.plan;
  const step = game.plan.steps.find((one) => one.id === id)!;
  if (!step.after.every((earlier) => placed.includes(earlier))) {
    return { ...state, plan: { placed, refused: id } };
  }
  const plan = { placed: [...placed, id], refused: null };
  return { ...state, plan, scene: plan.placed.length === game.plan.steps.length ? 'finished' : 'plan' };
}

export const rules: Rules<AccountsGame, State, Action> = {
  start,
  act,
  moves,
  isFinished: ({ scene }) => scene === 'finished',
};
