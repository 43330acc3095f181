import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPages, linesOf } from './pages.ts';

describe('lines', () => {
  it('break between words', () => {
    expect(linesOf('one two three', 7)).toBe(2);
    expect(linesOf('one two three', 13)).toBe(1);
    expect(linesOf('', 10)).toBe(1);
  });
});

describe('pages', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 20 });
  const sum = (page: readonly number[]) => page.reduce((total, size) => total + size, 0);

  it('hold every item, in order, and none more than there is room for', () => {
    fc.assert(
      fc.property(sizes, (items) => {
        const pages = fillPages(items, (size) => size, 12);
        expect(pages.flat()).toEqual(items);
        for (const page of pages) expect(sum(page)).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('are about equally full rather than full and nearly empty', () => {
    expect(fillPages([4, 4, 4, 1], (size) => size, 12)).toEqual([
      [4, 4],
      [4, 1],
    ]);
  });

  it('give an item that is too large a page of its own', () => {
    expect(fillPages([1, 30, 1], (size) => size, 12)).toEqual([[1], [30], [1]]);
  });
});
