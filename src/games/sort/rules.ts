/** Sorting: one card at a time, tap the home it belongs to, see what happens, put right what went wrong. */
import {
  beginDeciding,
  decide,
  decisionMoves,
  type Deciding,
  type DecisionMove,
  type Option,
} from '#core/decision.ts';
import type { Rules } from '#core/rules.ts';
import { deal, placeHomes, type DealtScene } from './deal.ts';
import type { Card, Sort } from './schema.ts';

export interface State {
  /** The homes' ids from left to right. */
  homes: string[];
  /** Every card of this play. */
  scenes: DealtScene[];
  /** Which scene is on; as many as there are scenes when the play is finished. */
  scene: number;
  /** Which card of the scene. */
  card: number;
  /** In the moment of rest after a scene. */
  resting: boolean;
  deciding: Deciding;
  /** Whether someone was asked for help. It never moves the play: one comes back to the same place. */
  told: boolean;
}

export type Action = DecisionMove | { do: 'tell' };

/** The card that is on, if any. */
export function cardOn(game: Sort, state: State): Card | undefined {
  const dealt = state.scenes[state.scene]?.cards[state.card];
  return game.scenes[state.scene]?.cards.find(({ id }) => id === dealt?.card);
}

/** How far the play is, counted in cards. */
export function progressOf({ scenes, scene, card, resting }: State): { now: number; of: number } {
  const count = (some: readonly DealtScene[]) => some.reduce((sum, { cards }) => sum + cards.length, 0);
  const of = count(scenes);
  return { now: Math.min(of, count(scenes.slice(0, scene)) + card + (resting ? 0 : 1)), of };
}

export const rules: Rules<Sort, State, Action> = {
  start(game, seed) {
    return {
      homes: placeHomes(game, seed),
      scenes: deal(game, seed),
      scene: 0,
      card: 0,
      resting: false,
      deciding: beginDeciding(),
      told: false,
    };
  },

  act(game, state, action) {
    if (!rules.moves(game, state).some((move) => isSame(move, action))) return state;
    if (action.do === 'tell') return { ...state, told: true };
    if (action.do === 'next') return goOn(state);
    return { ...state, deciding: decide(options(game, state), state.deciding, action) };
  },

  moves(game, state) {
    if (rules.isFinished(state)) return [];
    const open = state.resting
      ? [{ do: 'next' } as const]
      : decisionMoves(options(game, state), state.deciding);
    return [...open, { do: 'tell' }];
  },

  isFinished(state) {
    return state.scene >= state.scenes.length;
  },
};

/** To the next card; after a scene's last card to the rest, and from there to the next scene. */
function goOn(state: State): State {
  const cards = state.scenes[state.scene]?.cards.length ?? 0;
  const next = { ...state, card: state.card + 1, deciding: beginDeciding() };
  if (!state.resting && next.card < cards) return next;
  const last = state.scene === state.scenes.length - 1;
  if (!state.resting && !last) return { ...next, resting: true };
  return { ...next, scene: state.scene + 1, card: 0, resting: false };
}

function options(game: Sort, state: State): Option[] {
  const fits = cardOn(game, state)?.fits ?? {};
  return state.homes.flatMap((id) => {
    const then = fits[id];
    return then ? [{ id, then }] : [];
  });
}

function isSame(move: Action, action: Action): boolean {
  if (move.do !== action.do) return false;
  return move.do !== 'choose' || action.do !== 'choose' || move.choice === action.choice;
}
