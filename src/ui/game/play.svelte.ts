import { onMount } from 'svelte';
import { type Replay, replayMoves } from '#core/replay.ts';
import type { Rules } from '#core/rules.ts';
import { keepPlay, readPlay } from '#device/kept-play.ts';
import type { GameState } from './types.ts';

/** A game as it is played on this page. */
export interface Play<State, Action> {
  readonly state: State;
  readonly phase: GameState;
  /** Carries a move out, once the press itself has been painted. */
  act: (action: Action) => void;
  /** Another play, with other cards and people. */
  replay: () => void;
}

/** Resolves once what stands now has been painted; at once in a tab that is not painted at all. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    if (document.hidden) done();
    else requestAnimationFrame(() => setTimeout(done));
  });
}

/**
 * Plays a game by its rules, and finds it again after a reload. Called while the view is set up. `moved` hears of every
 * move that changed the state, and of a replay (no action).
 */
export function createPlay<Game, State, Action>(
  rules: Rules<Game, State, Action>,
  game: Game,
  id: string,
  moved: (now: State, before: State, action: Action | null) => void = () => undefined,
): Play<State, Action> {
  let done: Replay<Action> = { seed: 0, moves: [] };
  let state = $state.raw(rules.start(game, 0));
  let touched = $state.raw(false);
  let keepSoon: () => void = () => undefined;

  onMount(() => {
    keepSoon = keepPlay(id, () => done);
    const kept = readPlay<Action>(id);
    if (!kept) return;
    try {
      state = replayMoves(rules, game, kept);
      done = kept;
      touched = kept.seed > 0 || kept.moves.length > 0;
    } catch {
      // Not a play of this game: it starts from its beginning.
    }
  });

  function become(next: State, replay: Replay<Action>, action: Action | null): void {
    const before = state;
    state = next;
    done = replay;
    keepSoon();
    moved(next, before, action);
  }

  return {
    get state() {
      return state;
    },
    get phase() {
      return rules.isFinished(state) ? 'finished' : touched ? 'playing' : 'ready';
    },
    act(action) {
      void painted().then(() => {
        const next = rules.act(game, state, action);
        touched = true;
        if (next !== state) become(next, { ...done, moves: [...done.moves, action] }, action);
      });
    },
    replay() {
      const seed = done.seed + 1;
      become(rules.start(game, seed), { seed, moves: [] }, null);
    },
  };
}
