import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choose, move, read, write } from './agreement.ts';

const known = new Set([1, 2, 3, 4, 31, 32, 33]);
const isChild = (number: number) => number < 30;
const chosen = fc.shuffledSubarray([...known]);

describe('choosing', () => {
  test('puts a promise last, once, and takes it out', () => {
    expect(choose([1, 2], 3, true)).toEqual([1, 2, 3]);
    expect(choose([1, 2, 3], 1, true)).toEqual([2, 3, 1]);
    expect(choose([1, 2, 3], 2, false)).toEqual([1, 3]);
  });
});

describe('moving', () => {
  test('goes past the neighbour of its own side', () => {
    expect(move([1, 31, 2], 2, 'up', isChild)).toEqual([2, 31, 1]);
    expect(move([1, 31, 2], 1, 'down', isChild)).toEqual([2, 31, 1]);
  });

  test('stays at an end, and when it is not chosen', () => {
    expect(move([1, 2], 1, 'up', isChild)).toEqual([1, 2]);
    expect(move([1, 2], 2, 'down', isChild)).toEqual([1, 2]);
    expect(move([1, 2], 3, 'up', isChild)).toEqual([1, 2]);
  });

  test('loses nothing, leaves the other side as it is, and is undone by moving back', () => {
    fc.assert(
      fc.property(chosen, fc.constantFrom(...known), fc.constantFrom('up', 'down'), (before, promise, by) => {
        const isSame = (other: number) => isChild(other) === isChild(promise);
        const after = move(before, promise, by, isSame);
        expect([...after].sort()).toEqual([...before].sort());
        const theirs = (all: readonly number[]) => all.filter((other) => !isSame(other));
        expect(theirs(after)).toEqual(theirs(before));
        const back = move(after, promise, by === 'up' ? 'down' : 'up', isSame);
        if (after !== before) expect(back).toEqual(before);
      }),
    );
  });
});

describe('the address', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(chosen, (before) => {
        expect(read(write(before), known)).toEqual(before);
      }),
    );
  });

  test.each([
    ['', []],
    ['#main', []],
    ['#1-', []],
    ['#1--2', []],
    ['#1-99-31', [1, 31]],
    ['#2-2-1', [2, 1]],
    ['#1-2<script>', []],
  ])('%j reads as %j', (hash, wanted) => {
    expect(read(hash, known)).toEqual(wanted);
  });
});
