import fc from 'fast-check';
import { expect, test } from 'vitest';
import { places } from '../../../tests/places.ts';
import { currentVersion, doneLessons, emptyProgress, levelOf, longestSave, read, write } from './index.ts';

const good = write({
  ...emptyProgress(1),
  kept: true,
  lessons: { 'nest/passwords': 3 },
  stage: { name: 'nest', turn: 1 },
});

test('what is written is read again, also lessons this Fledge does not know', () => {
  fc.assert(
    fc.property(places, (place) => {
      const found = read(write(place));
      expect(found).toEqual({ kind: 'ok', progress: place });
      // Equality overlooks a key named __proto__; the text does not.
      if (found.kind === 'ok') expect(write(found.progress)).toBe(write(place));
    }),
  );
});

test('nothing stored is an empty place', () => {
  expect(read(null)).toEqual({ kind: 'empty' });
});

test.each([
  ['an empty text', ''],
  ['half of a save', good.slice(0, 40)],
  ['another site’s number', '42'],
  ['another site’s object', '{"theme":"dark"}'],
  ['another site’s version', '{"version":2,"lessons":{}}'],
  ['null', 'null'],
  ['a list', '[1,2]'],
  ['no version', '{"app":"fledge"}'],
  ['version 0', good.replace('"version":2', '"version":0')],
  ['a version in words', good.replace('"version":2', '"version":"2"')],
  ['a version and a half', good.replace('"version":2', '"version":1.5')],
  ['a level above done', good.replace('"nest/passwords":3', '"nest/passwords":4')],
  ['a level in words', good.replace('"nest/passwords":3', '"nest/passwords":"3"')],
  ['lessons in a list', good.replace('{"nest/passwords":3}', '["nest/passwords"]')],
  ['a generation below 0', good.replace('"generation":1', '"generation":-1')],
  ['a generation and a half', good.replace('"generation":1', '"generation":1.5')],
  ['a generation without end', good.replace('"generation":1', '"generation":1e300')],
  ['kept in words', good.replace('"kept":true', '"kept":"yes"')],
  ['a stage there is not', good.replace('"name":"nest"', '"name":"space"')],
  ['a stage without its turn', good.replace(',"turn":1', '')],
  ['a field no version wrote', good.replace('"kept":true', '"kept":true,"name":"x"')],
  ['a first version without its list', '{"app":"fledge","version":1,"generation":0}'],
  ['a first version with numbers for lessons', '{"app":"fledge","version":1,"generation":0,"done":[7]}'],
  [
    'a first version with a stage there is not',
    '{"app":"fledge","version":1,"generation":0,"done":[],"stage":"x"}',
  ],
])('%s is broken, and comes back whole to be set aside', (_, raw) => {
  expect(raw).not.toBe(good);
  expect(read(raw)).toEqual({ kind: 'broken', raw });
});

test('a huge text is broken, even when it would parse', () => {
  const lessons = Object.fromEntries(Array.from({ length: 9000 }, (_, index) => [`nest/${index}`, 1]));
  const raw = JSON.stringify({ ...JSON.parse(good), lessons });
  expect(raw.length).toBeGreaterThan(longestSave);
  expect(read(raw)).toEqual({ kind: 'broken', raw });
});

test('a save of a later Fledge is newer, whatever else it holds', () => {
  const raw = JSON.stringify({ app: 'fledge', version: currentVersion + 1, anything: ['else'] });
  expect(read(raw)).toEqual({ kind: 'newer', version: currentVersion + 1 });
});

test('any text gives an answer, and a broken one keeps the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.json().map((json) => `{"app":"fledge","version":2,"lessons":${json}}`),
    fc.json().map((json) => `{"app":"fledge","version":1,"generation":0,"done":${json}}`),
    fc
      .tuple(fc.integer({ min: 0, max: good.length }), fc.string())
      .map(([at, odd]) => good.slice(0, at) + odd),
    fc.jsonValue().map((value) => JSON.stringify({ ...JSON.parse(good), lessons: value })),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const found = read(text);
      expect(['ok', 'broken', 'newer']).toContain(found.kind);
      if (found.kind === 'broken') expect(found.raw).toBe(text);
      if (found.kind === 'ok') expect(read(write(found.progress))).toEqual(found);
    }),
    { numRuns: 2000 },
  );
});

test('asking for a lesson is safe with any ids', () => {
  const found = read(
    '{"app":"fledge","version":2,"generation":0,"kept":true,"lessons":{"__proto__":3,"nest/passwords":3,"sky/later":3}}',
  );
  if (found.kind !== 'ok') throw new Error(`expected a place, found ${found.kind}`);
  expect(levelOf(found.progress, 'nest/passwords')).toBe(3);
  expect(levelOf(found.progress, 'nest/kindness')).toBe(0);
  expect(doneLessons(found.progress)).toEqual(['nest/passwords']);
});
