import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tallies } from '../../../tests/tallies.ts';
import { currentVersion, longestFile, read, write } from './index.ts';

const folder = new URL('../../../tests/fixtures/tallies/', import.meta.url);
const fixture = (version: number) => readFileSync(new URL(`v${version}.json`, folder), 'utf8');
const good = JSON.stringify(JSON.parse(fixture(1)));

test('there is a file kept by each version, and each is read', () => {
  const versions = Array.from({ length: currentVersion }, (_, index) => index + 1);
  expect(readdirSync(folder).sort()).toEqual(versions.map((version) => `v${version}.json`));
  for (const version of versions) expect(read(fixture(version)).kind).toBe('ok');
});

test('what is written is read again, also classes and lessons this Fledge does not know', () => {
  fc.assert(
    fc.property(tallies, (kept) => {
      const found = read(write(kept));
      expect(found).toEqual({ kind: 'ok', tallies: kept });
      if (found.kind === 'ok') expect(write(found.tallies)).toBe(write(kept));
    }),
  );
});

test('nothing stored is nothing', () => {
  expect(read(null)).toEqual({ kind: 'empty' });
});

test.each([
  ['an empty text', '', 'text', undefined],
  ['half of a file', good.slice(0, 60), 'text', undefined],
  ['a picture', '\u0089PNG\r\n', 'text', undefined],
  ['a huge text', `"${'x'.repeat(longestFile)}"`, 'text', undefined],
  ['a child’s place', '{"app":"fledge","version":2}', 'other', undefined],
  ['a list', '[1,2]', 'other', undefined],
  ['no version', good.replace('"version":1,', ''), 'shape', 'version'],
  ['a version in words', good.replace('"version":1', '"version":"9"'), 'shape', 'version'],
  ['a generation below 0', good.replace('"generation":2', '"generation":-1'), 'shape', 'generation'],
  [
    'classes in a list',
    '{"app":"fledge","what":"tallies","version":1,"generation":0,"classes":[]}',
    'shape',
    'classes',
  ],
  ['a field no version wrote', good.replace('"version":1', '"version":1,"teacher":"x"'), 'shape', 'teacher'],
  ['a class with a name', good.replace('blue-fox', 'Year 3 Smith'), 'shape', 'classes.Year 3 Smith'],
  ['a lesson without a stage', good.replace('nest/meeting', 'meeting'), 'shape', 'classes.blue-fox.meeting'],
  ['a third side', good.replace('"before"', '"between"'), 'shape', 'classes.blue-fox.nest/meeting.between'],
  [
    'a vote without a turn',
    good.replace('"turn":1,', ''),
    'shape',
    'classes.blue-fox.nest/meeting.before.turn',
  ],
  [
    'half a child',
    good.replace('"best":9', '"best":9.5'),
    'shape',
    'classes.blue-fox.nest/meeting.before.first.best',
  ],
  [
    'more hands than a room holds',
    good.replace('"best":20', '"best":20000'),
    'shape',
    'classes.blue-fox.nest/meeting.before.second.best',
  ],
  [
    'a vote with a date',
    good.replace('"turn":1', '"turn":1,"day":"2026-11-25"'),
    'shape',
    'classes.blue-fox.nest/meeting.before.day',
  ],
])('%s is broken, comes back whole, and the fault is named', (_, raw, fault, at) => {
  expect(raw).not.toBe(good);
  expect(read(raw)).toEqual({ kind: 'broken', raw, fault, ...(at !== undefined && { at }) });
});

test('tallies of a later Fledge are newer, whatever else they hold', () => {
  const raw = JSON.stringify({ app: 'fledge', what: 'tallies', version: currentVersion + 1, any: ['thing'] });
  expect(read(raw)).toEqual({ kind: 'newer', version: currentVersion + 1 });
});

test('any text gives an answer, and a broken one keeps the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.jsonValue().map((classes) => JSON.stringify({ ...JSON.parse(good), classes })),
    fc
      .jsonValue()
      .map((vote) => JSON.stringify({ ...JSON.parse(good), classes: { fox: { 'a/b': { before: vote } } } })),
    fc
      .tuple(fc.integer({ min: 0, max: good.length }), fc.string())
      .map(([at, odd]) => good.slice(0, at) + odd + good.slice(at)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const found = read(text);
      if (found.kind === 'broken') expect(found.raw).toBe(text);
      if (found.kind === 'ok') expect(read(write(found.tallies))).toEqual(found);
    }),
    { numRuns: 1000 },
  );
});
