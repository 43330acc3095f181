/** Inspecting: look into a card as long as you like, decide, put right what went wrong, and say which clue helped. */
import {
  beginDeciding,
  decide,
  decisionMoves,
  type Deciding,
  type DecisionMove,
  type Option,
} from '#core/decision.ts';
import type { Rules } from '#core/rules.ts';
import { deal, type Dealt, placeDecisions } from './deal.ts';
import type { Card, Inspect } from './schema.ts';

export interface State {
  /** Every card of this play. */
  cards: Dealt[];
  /** The decisions' ids from first to last. */
  decisions: string[];
  /** Which card is on; as many as there are cards when the play is finished. */
  at: number;
  /** The panels and moves that are open now, and all that were. */
  open: string[];
  seen: string[];
  deciding: Deciding;
  /** Decided, and saying which clue helped. */
  because: boolean;
  /** The reasons picked so far; the last one is showing. */
  picked: string[];
  /** Whether someone was asked for help. It never moves the play: one comes back to the same place. */
  told: boolean;
}

export type Action =
  | DecisionMove
  | { do: 'tell' }
  /** Open a panel or make a move; again to close it. */
  | { do: 'look'; at: string }
  | { do: 'reason'; reason: string };

/** The card that is on, if any. */
export function cardOn(game: Inspect, { cards, at }: State): Card | undefined {
  return game.cards.find(({ id }) => id === cards[at]?.card);
}

/** What tells most about the card, where it was not looked into before the decision. */
export function missed(game: Inspect, state: State): string | undefined {
  const card = cardOn(game, state);
  return card && !state.seen.includes(card.key) ? card.key : undefined;
}

/** How far the play is, counted in cards. */
export function progressOf({ cards, at }: State): { now: number; of: number } {
  return { now: Math.min(cards.length, at + 1), of: cards.length };
}

const fresh = () => ({ open: [], seen: [], deciding: beginDeciding(), because: false, picked: [] });

export const rules: Rules<Inspect, State, Action> = {
  start(game, seed) {
    return {
      cards: deal(game, seed),
      decisions: placeDecisions(game, seed),
      at: 0,
      ...fresh(),
      told: false,
    };
  },

  act(game, state, action) {
    if (!rules.moves(game, state).some((move) => isSame(move, action))) return state;
    switch (action.do) {
      case 'tell':
        return { ...state, told: true };
      case 'look':
        return look(state, action.at);
      case 'reason':
        return {
          ...state,
          picked: [...state.picked.filter((id) => id !== action.reason), action.reason],
        };
      case 'next':
        return state.because ? { ...state, at: state.at + 1, ...fresh() } : { ...state, because: true };
      default:
        return { ...state, deciding: decide(options(game, state), state.deciding, action) };
    }
  },

  moves(game, state) {
    const card = cardOn(game, state);
    if (!card) return [];
    const looks = [...card.opens.map(({ look }) => look), ...card.moves.map(({ id }) => id)];
    const reasons = card.reasons.map(({ id }): Action => ({ do: 'reason', reason: id }));
    const decided: Action[] = [...reasons, ...(state.picked.length > 0 ? [{ do: 'next' } as const] : [])];
    return [
      ...looks.map((id): Action => ({ do: 'look', at: id })),
      ...(state.because ? decided : decisionMoves(options(game, state), state.deciding)),
      { do: 'tell' },
    ];
  },

  isFinished(state) {
    return state.at >= state.cards.length;
  },
};

function look(state: State, id: string): State {
  const closing = state.open.includes(id);
  return {
    ...state,
    open: closing ? state.open.filter((other) => other !== id) : [...state.open, id],
    seen: [...new Set([...state.seen, id])],
  };
}

function options(game: Inspect, state: State): Option[] {
  const then = cardOn(game, state)?.then ?? {};
  return state.decisions.flatMap((id) => (then[id] ? [{ id, then: then[id] }] : []));
}

function isSame(move: Action, action: Action): boolean {
  if (move.do !== action.do) return false;
  if (move.do === 'choose' && action.do === 'choose') return move.choice === action.choice;
  if (move.do === 'look' && action.do === 'look') return move.at === action.at;
  if (move.do === 'reason' && action.do === 'reason') return move.reason === action.reason;
  return true;
}
