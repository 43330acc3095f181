/** One play as it stands, and what it offers next. */
import type { Deciding, DecisionMove } from '#core/decision.ts';
import { randomFrom, shuffle } from '#core/random.ts';
import { accountAt, type Board, needsRepair, type Repair } from './board.ts';
import { type Dealt, setupOf } from './deal.ts';
import type { AccountsGame, Card, ReplyName, Setup } from './schema.ts';

/** What the world says to a move on the board. */
export interface Reply {
  name: ReplyName;
  /** Which wording: how often this reply came before in this play. */
  turn: number;
  slot?: string | undefined;
  other?: string | undefined;
  mend?: Repair[] | undefined;
  mended: boolean;
  /** The board before the move, for another idea. */
  before: Board;
}

export type Scene = 'card' | 'predict' | 'fell' | 'board' | 'reply' | 'plan' | 'finished';

export interface State {
  seed: number;
  rounds: Dealt[];
  round: number;
  scene: Scene;
  board: Board;
  /** The slots the child thinks could fall. */
  predicted: string[];
  /** Cards of this round that are done. */
  done: string[];
  card: string | null;
  deciding: Deciding;
  reply: Reply | null;
  /** Repairs since the last card. */
  since: number;
  /** How many fresh keys were dealt in this play. */
  fresh: number;
  said: Partial<Record<ReplyName, number>>;
  plan: { placed: string[]; refused: string | null };
}

export type Action =
  | { do: 'tell' }
  | DecisionMove
  | { do: 'toggle'; slot: string }
  | { do: 'see' }
  | { do: 'go-on' }
  | Repair
  | { do: 'place'; step: string };

/** So many keys are set aside for each move: two to choose from, the rest for putting things right. */
export const keysPerMove = 8;

/** The name of a key that nothing has yet. */
export const freshKey = (state: State, more: number): string => `words-${state.fresh + more}`;

export const currentDeal = ({ rounds, round }: State): Dealt => rounds[round]!;

export function cardOf(game: AccountsGame, state: State): Card | undefined {
  return game.rounds[state.round]!.cards.find(({ id }) => id === state.card);
}

/** The choices of the card, in this play's order. */
export function choicesOf(state: State, card: Card): Card['choices'] {
  const place = Array.from(card.id).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), state.seed + 1);
  return shuffle(card.choices, randomFrom(place));
}

/** The keys to choose from for an account, in this play's order. A password manager deals one, and a fresh one. */
export function keyOffers(state: State, slot: string): Repair[] {
  const { board, seed } = state;
  const one = accountAt(board, slot);
  const fresh: Repair[] = [0, 1].map((more) => ({ do: 'own-key', slot, key: freshKey(state, more) }));
  if (board.manager) return fresh.slice(0, 1);
  const others = board.accounts.filter(
    (other) => other.slot !== slot && other.key !== one.key && !board.lost.includes(other.key),
  );
  const habits: Repair[] = [
    ...(one.key.startsWith('theirs-') ? [] : [{ do: 'plus-one', slot } as const]),
    ...others.slice(0, 1).map(({ slot: from }) => ({ do: 'copy', slot, from }) as const),
  ];
  return shuffle([...fresh, ...habits], randomFrom(seed * 97 + state.fresh));
}

/** What can be done about one account. */
export function repairsFor(state: State, slot: string): Repair[] {
  const twoStep: Repair[] = accountAt(state.board, slot).twoStep ? [] : [{ do: 'two-step', slot }];
  return [...keyOffers(state, slot), ...twoStep, { do: 'sign-out', slot }, { do: 'leave', slot }];
}

/** What can be done for the whole family. */
export function familyRepairs({ board }: State): Repair[] {
  return [
    ...(board.adultKnows ? [] : [{ do: 'told' } as const]),
    ...(board.manager ? [] : [{ do: 'manager' } as const]),
    ...(board.warned ? [] : [{ do: 'warn' } as const]),
  ];
}

/** Accounts still to look at or to repair. */
export function openAccounts({ board }: State): string[] {
  return board.accounts.filter((one) => !one.settled || needsRepair(board, one)).map(({ slot }) => slot);
}

export function setupOfPlay(game: AccountsGame, state: State): Setup {
  return setupOf(game, state.round, currentDeal(state));
}
