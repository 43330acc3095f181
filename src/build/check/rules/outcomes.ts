import { allEntries } from '../content.ts';
import { faultAt, walk } from '../source.ts';
import type { Rule } from '../rule.ts';

/** Every choice has a why, and every mistake a way to put it right, however a kind's own schema is written. */
export const outcomes: Rule = (content) =>
  allEntries(content).flatMap(({ source, data }) =>
    [...walk(data)].flatMap(({ value, path }) => {
      if (typeof value !== 'object' || value === null || !('verdict' in value)) return [];
      const { verdict, why, mend } = value as { verdict: unknown; why?: unknown; mend?: unknown };
      const faults = [];
      if (!why) faults.push(faultAt(source, path, 'has no why', 'say why, in a sentence or two'));
      if (verdict === 'mend' && !mend) {
        faults.push(
          faultAt(source, path, 'goes wrong and cannot be put right', 'write what mends it under `mend`'),
        );
      }
      return faults;
    }),
  );
