import type { Rules } from './rules.ts';

/** A play as what was done in it. Rules are pure, so this is all that a play left half-way needs. */
export interface Replay<Action> {
  seed: number;
  moves: readonly Action[];
}

/**
 * The state those moves lead to. A move that is no longer open, because the game was changed meanwhile, is passed over.
 * @throws whatever the rules throw at a value that is no move at all
 */
export function replayMoves<Game, State, Action>(
  rules: Rules<Game, State, Action>,
  game: Game,
  { seed, moves }: Replay<Action>,
): State {
  return moves.reduce((state, move) => rules.act(game, state, move), rules.start(game, seed));
}
