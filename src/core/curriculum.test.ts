import { expect, test } from 'vitest';
import { isLessonId, lessonIds, lessonNumber, splitLessonId } from './curriculum.ts';

/** Saved codes hold these numbers. A line here is never changed; new lessons go at the end. */
const frozen = [
  'nest/personal-details',
  'branch/personal-details',
  'sky/personal-details',
  'nest/known-friends',
  'branch/known-friends',
  'sky/known-friends',
  'nest/meeting',
  'branch/meeting',
  'sky/meeting',
  'nest/passwords',
  'branch/passwords',
  'sky/passwords',
  'nest/right-for-me',
  'branch/right-for-me',
  'sky/right-for-me',
  'nest/block-and-report',
  'branch/block-and-report',
  'sky/block-and-report',
  'nest/getting-help',
  'branch/getting-help',
  'sky/getting-help',
  'nest/kindness',
  'branch/kindness',
  'sky/kindness',
] as const;

test('every lesson keeps its number for ever', () => {
  expect(lessonIds).toEqual(frozen);
  expect(frozen.map(lessonNumber)).toEqual(frozen.map((_, index) => index));
});

test('a lesson id is a stage and a unit', () => {
  expect(splitLessonId('sky/passwords')).toEqual({ stage: 'sky', unit: 'passwords' });
  expect(isLessonId('sky/passwords')).toBe(true);
  expect(isLessonId('sky/football')).toBe(false);
  expect(isLessonId('passwords')).toBe(false);
});
