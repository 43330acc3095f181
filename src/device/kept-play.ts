/**
 * The play of this visit, kept with the page's place in the tab's history: a reload finds it again, closing the tab
 * forgets it, and nothing is written to the device's storage.
 */
import type { Replay } from '#core/replay.ts';

/** Browsers slow down pages that write here often. */
const patience = 250;

interface HistoryState {
  play?: { id: string; seed: number; moves: unknown[] };
}

/** What was kept for this game, if the tab has it. Its moves may be anything: the rules judge them. */
export function readPlay<Action>(id: string): Replay<Action> | undefined {
  const play = (history.state as HistoryState | null)?.play;
  if (play?.id !== id || !Number.isSafeInteger(play.seed) || !Array.isArray(play.moves)) return undefined;
  return { seed: play.seed, moves: play.moves as Action[] };
}

/** Keeps what `latest` gives: soon after each call of the result, at other steps of the page, and when it is left. */
export function keepPlay(id: string, latest: () => Replay<unknown>): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const { seed, moves } = latest();
    if (seed === 0 && moves.length === 0) return;
    history.replaceState(
      { ...(history.state as HistoryState | null), play: { id, seed, moves: [...moves] } },
      '',
    );
  };
  addEventListener('hashchange', keep);
  addEventListener('pagehide', keep);
  return () => {
    waiting ??= setTimeout(keep, patience);
  };
}
