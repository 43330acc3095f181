import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check, readRepository } from '#build/check/check.ts';
import { sound } from '#build/check/content.ts';
import { helpLinesOf } from '#build/check/help-lines.ts';
import { formatFault } from '#build/check/fault.ts';
import { reportCoverage } from '#build/check/report.ts';
import { templatesOf } from '#build/check/templates.ts';
import { textsOf } from '#build/check/texts.ts';
import { adultGames } from '#core/curriculum.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The last day a fact was looked at, so that this test says the same on every day. */
const content = await readRepository(root, '9999-12-31');
const looked = [
  ...helpLinesOf(content).map(({ line }) => line),
  ...sound(content.ageFacts).flatMap(({ data }) => data),
  ...sound(content.frameworks).map(({ data }) => data),
];
const today =
  looked
    .flatMap(({ verifiedOn }) => verifiedOn ?? [])
    .concat(sound(content.families).map(({ data }) => data.setUp.readOn))
    .sort()
    .at(-1) ?? '';
const faults = check({ ...content, today });

describe('the content of this repository', () => {
  it('has no fault', () => {
    expect(faults.map(formatFault)).toEqual([]);
  });

  it('was really read', () => {
    expect(content.units).toHaveLength(8);
    expect(content.families).toHaveLength(8);
    expect(content.lessons.length).toBeGreaterThan(0);
    const lessons = content.lessons.filter(({ data }) => !data?.draft);
    expect(content.games).toHaveLength(lessons.length + adultGames.length);
    expect(content.kinds.size).toBeGreaterThan(0);
    expect(content.frameworks.length).toBeGreaterThanOrEqual(4);
    expect(sound(content.words).flatMap(({ data }) => Object.keys(data)).length).toBeGreaterThan(50);
    expect(templatesOf(content.files).length).toBeGreaterThan(10);
    expect(textsOf(content).length).toBeGreaterThan(500);
    expect(content.pictures.size).toBeGreaterThan(1000);
  });

  it('reports which points of the policy are taught', () => {
    expect(reportCoverage(content)).toContain('  passwords         nest branch sky');
  });
});
