import { afterEach, expect, it, vi } from 'vitest';
import { keepPlay, readPlay } from './kept-play.ts';

const play = { id: 'sky/meeting', seed: 2, moves: [{ do: 'on' }] };

/** A tab whose history holds this state. */
function tabWith(state: unknown): void {
  vi.useFakeTimers();
  const history = { state, replaceState: (next: unknown) => (history.state = next) };
  vi.stubGlobal('history', history);
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => listeners.set(type, listener));
}

const listeners = new Map<string, () => void>();

afterEach(() => {
  listeners.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('finds the play of this game, and of no other', () => {
  tabWith({ play });
  expect(readPlay('sky/meeting')).toEqual({ seed: 2, moves: [{ do: 'on' }] });
  expect(readPlay('sky/kindness')).toBeUndefined();
});

it.each([null, 'x', {}, { play: 1 }, { play: { ...play, seed: 'x' } }, { play: { ...play, moves: 3 } }])(
  'passes over %j',
  (state) => {
    tabWith(state);
    expect(readPlay('sky/meeting')).toBeUndefined();
  },
);

it('keeps the latest soon, once for many moves, beside whatever else the tab keeps', () => {
  tabWith({ other: 1 });
  const moves: string[] = [];
  const keepSoon = keepPlay('sky/meeting', () => ({ seed: 0, moves }));
  for (const move of ['a', 'b', 'c']) {
    moves.push(move);
    keepSoon();
  }
  expect(history.state).toEqual({ other: 1 });
  vi.runAllTimers();
  expect(history.state).toEqual({ other: 1, play: { id: 'sky/meeting', seed: 0, moves: ['a', 'b', 'c'] } });
});

it.each(['hashchange', 'pagehide'])(
  'keeps at once at %s, and nothing of a play that has not begun',
  (type) => {
    tabWith(null);
    let moves: string[] = [];
    keepPlay('sky/meeting', () => ({ seed: 0, moves }));
    listeners.get(type)!();
    expect(history.state).toBeNull();
    moves = ['a'];
    listeners.get(type)!();
    expect(readPlay('sky/meeting')?.moves).toEqual(['a']);
  },
);
