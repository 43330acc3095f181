import type { z } from 'astro/zod';
import { allEntries } from '../content.ts';
import type { Fault } from '../fault.ts';
import { formatPath, type Source } from '../source.ts';
import type { Rule } from '../rule.ts';

type Issue = z.core.$ZodIssue;

/** Every file has the shape its schema says. */
export const schema: Rule = (content) =>
  allEntries(content).flatMap(({ source, issues }) => issues.flatMap((issue) => faultsOf(source, issue, [])));

/** @param above the path of the union that the issue is within */
function faultsOf(source: Source, issue: Issue, above: PropertyKey[]): Fault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The member that was meant is the one that complains least.
    const [meant = []] = [...issue.errors].sort(
      (one, other) => depth(other) - depth(one) || one.length - other.length,
    );
    return meant.flatMap((inner) => faultsOf(source, inner, path));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file: source.file,
      ...source.placeOfKey([...path, key]),
      path: formatPath([...path, key]),
      reason: 'is not known here',
      mend: 'check its spelling, or take it away',
    }));
  }
  const { reason, mend } = explain(issue, valueAt(source.value, path));
  return [{ file: source.file, ...source.placeOf(path), path: formatPath(path), reason, mend }];
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}

function explain(issue: Issue, value: unknown): { reason: string; mend?: string } {
  if (value === undefined) return { reason: 'is missing', mend: 'write it' };
  if (value === null) return { reason: 'is empty', mend: 'write it, or take the line away' };
  if (issue.code === 'invalid_type' && value instanceof Date) {
    return { reason: 'is a date without quotes', mend: 'write it as text between single quotes' };
  }
  if (issue.code === 'invalid_type') {
    const mend = issue.expected === 'string' ? 'put it between single quotes' : undefined;
    return { reason: `should be a ${issue.expected}`, mend };
  }
  if (issue.code === 'invalid_value') {
    return {
      reason: `${JSON.stringify(value)} is not one of ${issue.values.map(String).join(', ')}`,
      mend: 'use one of them',
    };
  }
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    const { options = [] } = issue as { options?: readonly unknown[] };
    return {
      reason: `${JSON.stringify(value)} is not one of ${options.map(String).join(', ')}`,
      mend: 'use one of them',
    };
  }
  if (issue.code === 'too_small') {
    const what = issue.origin === 'string' ? 'characters' : issue.origin === 'number' ? '' : 'entries';
    return { reason: `has fewer than ${issue.minimum} ${what}`.trimEnd(), mend: 'write more' };
  }
  if (issue.code === 'too_big') {
    return { reason: `is more than ${issue.maximum}`, mend: 'write less' };
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return {
      reason: `${JSON.stringify(value)} is not a day`,
      mend: 'write year, month and day as in 2026-11-22',
    };
  }
  return { reason: issue.message };
}
