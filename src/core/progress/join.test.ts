import fc from 'fast-check';
import { expect, test } from 'vitest';
import { places } from '../../../tests/places.ts';
import { emptyProgress, erased, join, withLevel, withStage } from './index.ts';

test('the order of two places does not matter', () => {
  fc.assert(
    fc.property(places, places, (a, b) => {
      expect(join(a, b)).toEqual(join(b, a));
    }),
  );
});

test('the order of three joins does not matter', () => {
  fc.assert(
    fc.property(places, places, places, (a, b, c) => {
      expect(join(a, join(b, c))).toEqual(join(join(a, b), c));
    }),
    { numRuns: 500 },
  );
});

test('a place joined with itself, or joined again, stays what it is', () => {
  fc.assert(
    fc.property(places, places, (a, b) => {
      expect(join(a, a)).toEqual(a);
      expect(join(join(a, b), b)).toEqual(join(a, b));
    }),
  );
});

test('within a generation no lesson goes back, and none is lost', () => {
  fc.assert(
    fc.property(places, places, (a, other) => {
      const b = { ...other, generation: a.generation };
      const both = join(a, b);
      for (const one of [a, b]) {
        for (const [id, level] of Object.entries(one.lessons)) {
          expect(Object.hasOwn(both.lessons, id)).toBe(true);
          expect(both.lessons[id]).toBeGreaterThanOrEqual(level);
        }
        if (one.kept) expect(both.kept).toBe(true);
      }
    }),
  );
});

test('the higher generation wins entirely', () => {
  fc.assert(
    fc.property(places, places, (a, b) => {
      fc.pre(a.generation !== b.generation);
      expect(join(a, b)).toEqual(a.generation > b.generation ? a : b);
    }),
  );
});

test('an erase wins over the place it erased and over every earlier one', () => {
  fc.assert(
    fc.property(places, places, (a, b) => {
      const gone = erased(join(a, b));
      expect(gone).toEqual(emptyProgress(gone.generation));
      expect(join(gone, a)).toEqual(gone);
      expect(join(b, gone)).toEqual(gone);
    }),
  );
});

test('the latest choice of a stage wins, also when it is an earlier stage', () => {
  const first = withStage(emptyProgress(), 'sky');
  const second = withStage(first, 'nest');
  expect(join(first, second).stage).toEqual({ name: 'nest', turn: 2 });
  expect(withStage(second, 'nest')).toBe(second);
});

test('a level never goes down', () => {
  const done = withLevel(emptyProgress(), 'nest/passwords', 3);
  expect(withLevel(done, 'nest/passwords', 1)).toBe(done);
  expect(withLevel(done, 'nest/kindness', 1).lessons).toEqual({ 'nest/passwords': 3, 'nest/kindness': 1 });
});
