import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '#build/check/check.ts';
import { formatFault } from '#build/check/fault.ts';
import { rules } from '#build/check/rules.ts';
import { fixtures, treeWith } from './tree.ts';

const namesIn = (folder: string) => readdirSync(folder).sort();
const cases = namesIn(fixtures)
  .filter((rule) => rule !== 'sound')
  .flatMap((rule) => namesIn(join(fixtures, rule)).map((fault) => ({ rule, fault })));

describe('the content check', () => {
  it('finds nothing in a sound tree', () => {
    const content = treeWith();
    expect(check(content).map(formatFault)).toEqual([]);
    expect(content.units).toHaveLength(8);
    expect(content.lessons[0]?.data?.title).toBe('Secret Keys');
    expect(content.games[0]?.data?.kind).toBe('cards');
  });

  it('has a rule in each file of its folder, and a broken tree for each rule', () => {
    const files = namesIn(join(import.meta.dirname, '../../src/build/check/rules'));
    expect(files.map((file) => file.replace(/\.ts$/, ''))).toEqual(Object.keys(rules).sort());
    expect([...new Set(cases.map(({ rule }) => rule))]).toEqual(Object.keys(rules).sort());
  });

  it.each(cases)('$rule: $fault', ({ rule, fault }) => {
    const folder = join(fixtures, rule, fault);
    const content = treeWith(folder);
    expect(check(content).map(formatFault).join('\n')).toBe(
      readFileSync(join(folder, 'expected.txt'), 'utf8').trimEnd(),
    );
    expect(rules[rule]?.(content)).not.toEqual([]);
  });
});
