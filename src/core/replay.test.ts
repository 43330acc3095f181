import { expect, it } from 'vitest';
import { replayMoves } from './replay.ts';
import type { Rules } from './rules.ts';

/** Counts down from the game's number; only `down` is ever open. */
const countdown: Rules<number, number, 'down' | 'up'> = {
  start: (from, seed) => from + seed,
  act: (_, left, move) => (move === 'down' && left > 0 ? left - 1 : left),
  moves: (_, left) => (left > 0 ? ['down'] : []),
  isFinished: (left) => left === 0,
};

it('comes to the state the moves led to', () => {
  expect(replayMoves(countdown, 3, { seed: 1, moves: ['down', 'down'] })).toBe(2);
});

it('passes over moves that are not open', () => {
  expect(replayMoves(countdown, 1, { seed: 0, moves: ['up', 'down', 'down'] })).toBe(0);
});
