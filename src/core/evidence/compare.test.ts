import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, emptyTallies, hasRoomFor, mostClasses, shareOf, withVote } from './index.ts';

const ids = ['nice-face', 'not-sure'];

test('what a class thought before and after, and what remains', () => {
  const before = { first: { best: 8, 'nice-face': 15, 'not-sure': 4 }, second: { best: 27 } };
  const after = { first: { best: 24, 'nice-face': 3 } };
  expect(compare(before, after, ids)).toEqual({
    hands: { before: 27, after: 27 },
    best: { before: 8, after: 24 },
    thoughts: [
      { id: 'nice-face', before: 15, after: 3, remains: true },
      { id: 'not-sure', before: 4, after: 0, remains: false },
    ],
  });
});

test('a side without a vote has no numbers, and nothing remains before the second vote', () => {
  const before = { first: { best: 1, 'nice-face': 2 } };
  const nothing = { first: { best: 0 } };
  for (const after of [undefined, nothing]) {
    const compared = compare(before, after, ids);
    expect(compared.hands).toEqual({ before: 3 });
    expect(compared.thoughts[0]).toEqual({ id: 'nice-face', before: 2, remains: false });
  }
  expect(compare(undefined, undefined, ids).hands).toEqual({});
});

test('a share only of five hands or more', () => {
  expect([shareOf(1, 4), shareOf(2, 5), shareOf(1, 3)]).toEqual([undefined, 40, undefined]);
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 400 }), fc.integer({ min: 0, max: 400 }), (hands, some) => {
      const share = shareOf(Math.min(some, hands), hands);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(100);
    }),
  );
});

test('a device has room for a dozen classes, and always for one it knows', () => {
  const place = { lesson: 'nest/meeting', side: 'before' } as const;
  let kept = emptyTallies();
  for (let count = 0; count < mostClasses; count += 1) {
    expect(hasRoomFor(kept, `blue-${count}`)).toBe(true);
    kept = withVote(kept, { ...place, group: `blue-${count}` }, { first: { best: 1 } });
  }
  expect(hasRoomFor(kept, 'red-owl')).toBe(false);
  expect(hasRoomFor(kept, 'blue-3')).toBe(true);
});
