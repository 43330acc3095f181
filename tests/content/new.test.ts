import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, readRepository } from '#build/check/check.ts';
import { formatFault } from '#build/check/fault.ts';
import { makeNew } from '../../tools/new.ts';

const repository = join(import.meta.dirname, '../..');
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fledge-new-'));
  for (const folder of ['content', 'src', 'package.json']) {
    cpSync(join(repository, folder), join(root, folder), { recursive: true });
  }
  // As though these two were still to be written.
  for (const name of ['nest/getting-help', 'sky/kindness']) {
    rmSync(join(root, `content/lessons/${name}.mdx`), { force: true });
    rmSync(join(root, `content/games/${name}.yaml`), { force: true });
  }
});
afterEach(() => rmSync(root, { recursive: true }));

const read = () => readRepository(root, '2026-11-22');
const faults = async () => check(await read()).map(formatFault);

describe('npm run new', () => {
  it('writes a lesson and its games that the check takes as they are', { timeout: 60_000 }, async () => {
    const before = await faults();
    expect(await makeNew(['lesson', 'nest/getting-help'], root)).toBe(
      'content/lessons/nest/getting-help.mdx',
    );
    const kinds = [...new Set((await read()).games.flatMap(({ data }) => data?.kind ?? []))];
    expect(kinds.length).toBeGreaterThan(0);
    for (const kind of kinds) {
      expect(await makeNew(['game', 'nest/getting-help', kind], root)).toBe(
        'content/games/nest/getting-help.yaml',
      );
      expect(await faults(), kind).toEqual(before);
      rmSync(join(root, 'content/games/nest/getting-help.yaml'));
    }
    expect(await faults()).toEqual(before);
  });

  it('marks the lesson as a draft, with its unit’s own title and words', async () => {
    await makeNew(['lesson', 'sky/kindness'], root);
    const lesson = (await read()).lessons.find(({ id }) => id === 'sky/kindness');
    expect(lesson?.data).toMatchObject({ draft: true, title: 'Upstander', frameworks: ['P3-kindness'] });
    expect(lesson?.outline.problems).toEqual([]);
  });

  it('is found wanting once it is no draft', async () => {
    const before = await faults();
    const file = join(root, await makeNew(['lesson', 'nest/getting-help'], root));
    writeFileSync(file, readFileSync(file, 'utf8').replace('draft: true\n', ''));
    const after = (await faults()).filter((fault) => !before.includes(fault));
    expect(after).toContainEqual(
      expect.stringContaining('content/lessons/nest/getting-help.mdx:2:1: has no game'),
    );
    expect(after).toContainEqual(expect.stringContaining('at most 8 a sentence for nest'));
  });

  it('never writes over what is there', async () => {
    const file = join(root, await makeNew(['lesson', 'nest/getting-help'], root));
    writeFileSync(file, 'mine');
    await expect(makeNew(['lesson', 'nest/getting-help'], root)).rejects.toThrow('is there already');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it.each([
    [[], 'npm run new lesson <stage>/<unit>'],
    [['poem', 'nest/getting-help'], 'npm run new lesson <stage>/<unit>'],
    [['lesson'], 'There are:\n  nest/personal-details'],
    [['lesson', 'nest/getting-helpers'], '“nest/getting-helpers” is not a stage and unit'],
    [['lesson', '../nest/getting-help'], 'is not a stage and unit'],
    [['game', 'nest/getting-help', 'football'], '“football” is not a kind of game'],
    [['game', 'nest/getting-help', 'sort'], 'npm run new lesson nest/getting-help'],
  ])('answers %j kindly', async (args, message) => {
    await expect(makeNew(args, root)).rejects.toThrow(message);
  });
});
