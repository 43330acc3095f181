import type { GameId, LessonId } from '#core/curriculum.ts';

/** What every game view is given. */

/** Interface strings by key. */
export type Words = Record<string, string>;

export interface CastMember {
  id: string;
  name: string;
  pronouns: 'she' | 'he' | 'they';
  role: 'child' | 'adult';
}
export type Cast = Record<string, CastMember>;

/** What a game's view and its twin are given beside the game. It travels to the browser: no more than they need. */
export interface Given<Id extends GameId = LessonId> {
  id: Id;
  people: Cast;
  words: Words;
}

/** `ready` as built, `playing` after the first press, `finished` at the end. Tests and embedders rely on these. */
export type GameState = 'ready' | 'playing' | 'finished';

export interface Tell {
  label: string;
  world: string;
  why: string;
}
