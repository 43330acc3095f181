/** What every part of the view is given: the play, its words, and the one way to act. */
import type { Action, State } from './play.ts';
import type { AccountsGame } from './schema.ts';

export interface View {
  game: AccountsGame;
  /** Interface strings by key. */
  words: Record<string, string>;
  play: State;
  /** What the names in braces stand for now. */
  names: Record<string, string>;
  /** An interface string, filled. */
  say: (key: string, fill?: Record<string, string>) => string;
  act: (action: Action) => void;
}

/** What the service of an account is for, and its picture. */
export const serviceOf = (view: View, slot: string) => view.game.services[slot]!;
