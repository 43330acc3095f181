import { describe, expect, it } from 'vitest';
import { isShownHere, pointsOf } from './policy.ts';
import type { PolicyPoint } from './schema/policy.ts';

const words = { sticker: 'key', title: 'A point', parents: ['For parents.'] };
const stages = { nest: ['A.'], branch: ['B.'], sky: ['C.'] };
const shared: PolicyPoint[] = [
  { id: 'passwords', about: 'learn', unit: 'passwords', ...words, ...stages },
  { id: 'filters', about: 'school', ...words, ...stages },
  { id: 'complaints', about: 'rule', ...words, ...stages },
];
const policy = { title: 'Policy', approvedOn: '2026-02-05', reviewBy: 'Spring' };

describe('a school’s policy', () => {
  it('always has what the units teach, and of the rest only what it says', () => {
    const ids = (says: string[]) => pointsOf(shared, { ...policy, says }).map(({ id }) => id);
    expect(ids([])).toEqual(['passwords']);
    expect(ids(['complaints'])).toEqual(['passwords', 'complaints']);
  });

  it('ends with the school’s own points', () => {
    const own = [{ id: 'chickens', about: 'family' as const, ...words }];
    const last = pointsOf(shared, { ...policy, says: ['filters'], own }).at(-1);
    expect(last).toEqual(own[0]);
  });
});

describe('a logo', () => {
  it('is shown by its own school only', () => {
    expect(isShownHere('content/school/ours.svg', 'ours.svg')).toBe(true);
    expect(isShownHere('content/school/ours.svg', 'theirs.svg')).toBe(false);
    expect(isShownHere('content/school/ours.svg', undefined)).toBe(false);
    expect(isShownHere('src/art', undefined)).toBe(true);
  });
});
