/**
 * One decision in a story: choose, see the world react, hear why; put right what went wrong, or rewind and try
 * another idea. Nothing is scored and nothing is closed: every choice leads on.
 */

/** `strong`: helps most. `fine`: nothing wrong with it. `mend`: goes wrong, and `mend` says how to put it right. */
export interface Outcome {
  verdict: 'strong' | 'fine' | 'mend';
  world: string;
  why: string;
  feels?: 'calm' | 'happy' | 'worried' | undefined;
  mend?: string | undefined;
}

export interface Option {
  id: string;
  then: Outcome;
}

/** Where one decision stands. Plain JSON. */
export interface Deciding {
  /** The choice whose outcome is showing; null while choosing. */
  chosen: string | null;
  /** Whether what went wrong has been put right. */
  mended: boolean;
  /** Every choice tried so far, in order, for "you have seen this one". */
  tried: string[];
}

export type DecisionMove =
  | { do: 'choose'; choice: string }
  /** Put right what went wrong. */
  | { do: 'mend' }
  /** Rewind to the choices. */
  | { do: 'again' }
  /** Go on to what follows. The game that owns the decision carries this one out. */
  | { do: 'next' };

export function beginDeciding(): Deciding {
  return { chosen: null, mended: false, tried: [] };
}

/** The outcome showing now, if any. */
export function outcomeOf(options: readonly Option[], state: Deciding): Outcome | undefined {
  return options.find(({ id }) => id === state.chosen)?.then;
}

/** What can be done now. `next` opens once nothing is left to put right. */
export function decisionMoves(options: readonly Option[], state: Deciding): DecisionMove[] {
  const outcome = outcomeOf(options, state);
  if (!outcome) return options.map(({ id }) => ({ do: 'choose', choice: id }));
  const broken = outcome.verdict === 'mend' && !state.mended;
  return broken ? [{ do: 'mend' }, { do: 'again' }] : [{ do: 'next' }, { do: 'again' }];
}

/** The state after a move other than `next`; a move that is not open changes nothing. */
export function decide(options: readonly Option[], state: Deciding, move: DecisionMove): Deciding {
  const open = decisionMoves(options, state).some(
    (other) =>
      other.do === move.do &&
      (move.do !== 'choose' || (other.do === 'choose' && other.choice === move.choice)),
  );
  if (!open) return state;
  switch (move.do) {
    case 'choose':
      return { chosen: move.choice, mended: false, tried: [...new Set([...state.tried, move.choice])] };
    case 'mend':
      return { ...state, mended: true };
    case 'again':
      return { ...state, chosen: null, mended: false };
    case 'next':
      return state;
  }
}
