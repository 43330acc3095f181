/**
 * What every kind of game gives, so that one walker, one random player and one shell serve them all.
 * Rules are pure: the same game, seed and actions always make the same state, which is plain JSON.
 */
export interface Rules<Game, State, Action> {
  /** A new play. `seed` 0 is the play rendered at build; each replay adds one. */
  start(game: Game, seed: number): State;
  /** The state after an action. An action that is not among `moves` leaves the state as it is. */
  act(game: Game, state: State, action: Action): State;
  /** What can be done now. Empty only when the play is finished. */
  moves(game: Game, state: State): Action[];
  isFinished(state: State): boolean;
}
