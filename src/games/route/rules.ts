/** Worries travel to help: pick a door, see what that helper does next, and know who is next if they are busy. */
import {
  beginDeciding,
  decide,
  decisionMoves,
  outcomeOf,
  type Deciding,
  type DecisionMove,
  type Outcome,
} from '#core/decision.ts';
import { randomFrom, shuffle } from '#core/random.ts';
import type { Rules } from '#core/rules.ts';
import type { Choice } from '../parts.ts';
import type { Route, Worry } from './schema.ts';
import { asksWhatIf, bestFor, helperOf, walkTo, type Walk } from './ways.ts';

export interface Dealt {
  worry: string;
  /** Who stands in for `{child}` and `{friend}`. */
  child: string;
  friend: string;
}

export interface State {
  dealt: Dealt[];
  /** Which worry is on; as many as were dealt when the play is finished. */
  at: number;
  /** What was thought about danger; null until then, and where the game does not ask. */
  judged: boolean | null;
  /** Who was asked first and is busy, or does not listen: somebody else is being picked. */
  busy: string | null;
  /** The person who hears the first words, while they are tried; null before that. */
  goingTo: string | null;
  deciding: Deciding;
  /** Who helped with each worry in the end. */
  helped: string[];
  /** Whether the game’s own help was asked for. It never moves the play. */
  told: boolean;
}

export type Action = DecisionMove | { do: 'judge'; now: boolean } | { do: 'tell' };

/** The worry that is on, if any. */
export function worryOn(game: Route, state: State): Worry | undefined {
  return game.worries.find(({ id }) => id === state.dealt[state.at]?.worry);
}

/** Whether danger is to be thought about first. */
export function isJudging(game: Route, state: State): boolean {
  return game.danger !== undefined && state.judged === null;
}

/** Every door that is open, with what happens behind it. */
export function walks(game: Route, state: State): Walk[] {
  const worry = worryOn(game, state);
  if (!worry) return [];
  return game.helpers
    .filter(({ id, passOn }) => state.busy === null || (id !== state.busy && passOn !== undefined))
    .map((helper) => walkTo(game, worry, helper, state.busy));
}

/** The first words that can be tried now, if it has come to that. */
export function openingsOn(game: Route, state: State): Choice[] | undefined {
  return state.goingTo === null ? undefined : worryOn(game, state)?.openings;
}

const options = (game: Route, state: State) =>
  openingsOn(game, state) ?? walks(game, state).map((then) => ({ id: then.id, then }));

/** What came of the door, or of the first words, if it is showing. */
export function outcomeOn(game: Route, state: State): Outcome | undefined {
  return outcomeOf(options(game, state), state.deciding);
}

/** The walk that is showing, if any. */
export function walkOn(game: Route, state: State): Walk | undefined {
  return state.goingTo === null ? (outcomeOn(game, state) as Walk | undefined) : undefined;
}

export const rules: Rules<Route, State, Action> = {
  start(game, seed) {
    return {
      dealt: deal(game, seed),
      at: 0,
      judged: null,
      busy: null,
      goingTo: null,
      deciding: beginDeciding(),
      helped: [],
      told: false,
    };
  },

  act(game, state, action) {
    if (!rules.moves(game, state).some((move) => isSame(move, action))) return state;
    if (action.do === 'tell') return { ...state, told: true };
    if (action.do === 'judge') return { ...state, judged: action.now };
    if (action.do === 'next') return goOn(game, state);
    return { ...state, deciding: decide(options(game, state), state.deciding, action) };
  },

  moves(game, state) {
    if (rules.isFinished(state)) return [];
    const open: Action[] = isJudging(game, state)
      ? [
          { do: 'judge', now: true },
          { do: 'judge', now: false },
        ]
      : decisionMoves(options(game, state), state.deciding);
    return [...open, { do: 'tell' }];
  },

  isFinished(state) {
    return state.at >= state.dealt.length;
  },
};

/** To “what if they are busy?”, then to the first words, then to the next worry. */
function goOn(game: Route, state: State): State {
  const worry = worryOn(game, state);
  const by = state.goingTo ?? walkOn(game, state)?.by;
  if (!worry || by === undefined) return state;
  const deciding = beginDeciding();
  if (state.goingTo === null) {
    if (state.busy === null && asksWhatIf(game, worry, by)) return { ...state, busy: by, deciding };
    // A line or an app is not spoken to in the same way: there the first words are for whoever helps to get to it.
    const goingTo = helperOf(game, by)?.always ? bestFor(worry, state.busy) : by;
    if (worry.openings) return { ...state, goingTo, deciding };
  }
  return {
    ...state,
    at: state.at + 1,
    judged: null,
    busy: null,
    goingTo: null,
    deciding,
    helped: [...state.helped, by],
  };
}

/** A replay goes on from where the last play stopped: other worries, other children, another order. */
function deal(game: Route, seed: number): Dealt[] {
  const random = randomFrom(seed);
  const some = (small: boolean, count: number) => {
    const all = game.worries.filter(({ harmless = false }) => harmless === small);
    return Array.from({ length: count }, (_, turn) => all[(seed * count + turn) % all.length]!.id);
  };
  const dealt = shuffle([...some(false, game.deal.worries), ...some(true, game.deal.small)], random);
  return dealt.map((worry, turn) => {
    const child = game.cast[(seed * dealt.length + turn) % game.cast.length]!;
    const friends = game.cast.filter((id) => id !== child);
    return { worry, child, friend: friends[Math.floor(random() * friends.length)]! };
  });
}

function isSame(move: Action, action: Action): boolean {
  if (move.do !== action.do) return false;
  if (move.do === 'judge') return action.do === 'judge' && move.now === action.now;
  return move.do !== 'choose' || action.do !== 'choose' || move.choice === action.choice;
}
