/** What the banner of together mode shows: whose turn it is, a moment to talk, or the end. */
export type Show = 'child' | 'adult' | 'talk' | 'end';

interface Now {
  /** Who presses. */
  turn: 'child' | 'adult';
  /** Whether they have chosen since it became their turn. */
  isChosen: boolean;
}

interface Seen extends Now {
  isFinished: boolean;
  /** Whether the game offers a choice now, and not only a way on. */
  canChoose: boolean;
}

const other = { child: 'adult', adult: 'child' } as const;

/**
 * The turn goes to the other once somebody has chosen, and there is something to choose again or the play is over. Until then
 * there is a moment to talk about the guess.
 */
export function nextShow({ turn, isChosen, isFinished, canChoose }: Seen): Now & { show: Show } {
  const next = isChosen && (isFinished || canChoose) ? other[turn] : turn;
  const waits = isChosen && next === turn;
  return { turn: next, isChosen: waits, show: isFinished ? 'end' : waits ? 'talk' : next };
}
