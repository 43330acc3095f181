import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { currentVersion, migrations, read } from './index.ts';

const folder = new URL('../../../tests/fixtures/saved/', import.meta.url);
const parsed = (version: number) => JSON.parse(fixture(version)) as { version: number };
const fixture = (version: number) => readFileSync(new URL(`v${version}.json`, folder), 'utf8');
const versions = Array.from({ length: currentVersion }, (_, index) => index + 1);

test('the migrations lead from the first version to the current one without a gap', () => {
  expect(migrations.map(({ to }) => to)).toEqual(versions.slice(1));
});

test('there is one fixture for every version and none besides', () => {
  expect(readdirSync(folder).sort()).toEqual(versions.map((version) => `v${version}.json`).sort());
  for (const version of versions) expect(parsed(version).version).toBe(version);
});

test.each(versions)('version %i is read, and every migration after it runs once, in order', (version) => {
  const ran: number[] = [];
  expect(read(fixture(version), (to) => ran.push(to)).kind).toBe('ok');
  expect(ran).toEqual(versions.filter((later) => later > version));
});

test('version 1: the list of done lessons becomes levels, and nothing is lost', () => {
  expect(read(fixture(1))).toEqual({
    kind: 'ok',
    progress: {
      app: 'fledge',
      version: 2,
      generation: 2,
      kept: true,
      lessons: { 'nest/passwords': 3, 'branch/kindness': 3, 'sky/a-lesson-of-later': 3 },
      stage: { name: 'branch', turn: 1 },
    },
  });
});

test('version 2 is read as it stands', () => {
  expect(read(fixture(2))).toEqual({ kind: 'ok', progress: parsed(2) });
});

test('a version 1 without a stage stays without one', () => {
  const found = read('{"app":"fledge","version":1,"generation":0,"done":[]}');
  expect(found.kind === 'ok' && 'stage' in found.progress).toBe(false);
});
