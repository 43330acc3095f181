import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tallies } from '../../../tests/tallies.ts';
import { countChanges, countVotes, emptyTallies, erased, join, takeIn, tallyOf, withVote } from './index.ts';

test('the order of two does not matter', () => {
  fc.assert(
    fc.property(tallies, tallies, (a, b) => {
      expect(join(a, b)).toEqual(join(b, a));
    }),
  );
});

test('the order of three joins does not matter', () => {
  fc.assert(
    fc.property(tallies, tallies, tallies, (a, b, c) => {
      expect(join(a, join(b, c))).toEqual(join(join(a, b), c));
    }),
    { numRuns: 500 },
  );
});

test('joined with themselves, or again, they stay what they are', () => {
  fc.assert(
    fc.property(tallies, tallies, (a, b) => {
      expect(join(a, a)).toEqual(a);
      expect(join(join(a, b), b)).toEqual(join(a, b));
    }),
  );
});

test('within a generation no vote is lost, and the later turn stays', () => {
  fc.assert(
    fc.property(tallies, tallies, (a, other) => {
      const b = { ...other, generation: a.generation };
      const both = join(a, b);
      for (const one of [a, b]) {
        for (const [group, lessons] of Object.entries(one.classes)) {
          for (const [lesson, votes] of Object.entries(lessons)) {
            for (const [side, tally] of Object.entries(votes)) {
              const kept = (both.classes[group]?.[lesson] as Record<string, typeof tally>)[side];
              expect(kept?.turn).toBeGreaterThanOrEqual(tally.turn);
            }
          }
        }
      }
    }),
  );
});

test('an erase wins over what it erased', () => {
  fc.assert(
    fc.property(tallies, tallies, (a, b) => {
      const gone = erased(join(a, b));
      expect(gone).toEqual(emptyTallies(gone.generation));
      expect(join(gone, a)).toEqual(gone);
      expect(join(b, gone)).toEqual(gone);
    }),
  );
});

test('a file brought in after an erase brings back what is in it', () => {
  fc.assert(
    fc.property(tallies, (file) => {
      const back = takeIn(erased(file), file);
      expect(back.classes).toEqual(file.classes);
      expect(back.generation).toBe(file.generation + 1);
      expect(takeIn(back, file)).toEqual(back);
    }),
  );
});

test('what a file changes is counted', () => {
  fc.assert(
    fc.property(tallies, tallies, (here, file) => {
      const after = takeIn(here, file);
      const { added, changed } = countChanges(here, after);
      expect(countVotes(after)).toBe(countVotes(here) + added);
      expect(changed).toBeLessThanOrEqual(countVotes(here));
      expect(countChanges(after, takeIn(after, file))).toEqual({ added: 0, changed: 0 });
    }),
  );
});

test('the latest vote of a place wins, whatever its numbers', () => {
  const place = { group: 'blue-fox', lesson: 'nest/meeting', side: 'before' } as const;
  const once = withVote(emptyTallies(), place, { first: { best: 9 } });
  const twice = withVote(once, place, { first: { best: 1 }, second: { best: 2 } });
  expect(tallyOf(join(twice, once), place)).toEqual({ turn: 2, first: { best: 1 }, second: { best: 2 } });
  expect(tallyOf(once, { ...place, side: 'after' })).toBeUndefined();
  expect(tallyOf(once, { ...place, group: 'constructor' })).toBeUndefined();
});
