import { allEntries } from '../content.ts';
import type { Fault } from '../fault.ts';
import { faultAt, walk } from '../source.ts';
import type { Rule } from '../rule.ts';

/** Dated facts were looked at in the past, and not too long ago. */
export const dates: Rule = (content) =>
  allEntries(content).flatMap(({ source, data }) =>
    [...walk(data)].flatMap(({ value, path }): Fault[] => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
      const { verifiedOn, approvedOn, reviewBy } = value as Record<string, unknown>;
      const faults: Fault[] = [];
      for (const [key, day] of Object.entries({ verifiedOn, approvedOn })) {
        if (isDay(day) && day > content.today) {
          faults.push(
            faultAt(source, [...path, key], `${day} is still to come`, 'write the day it was looked at'),
          );
        }
      }
      if (isDay(verifiedOn) && isDay(reviewBy) && verifiedOn > reviewBy) {
        faults.push(
          faultAt(source, [...path, 'reviewBy'], `${reviewBy} is before ${verifiedOn}`, 'choose a later day'),
        );
      } else if (isDay(reviewBy) && reviewBy < content.today) {
        const mend = 'open its source, look whether it still holds, then change both dates';
        faults.push({
          ...faultAt(source, [...path, 'reviewBy'], `${reviewBy} has passed`, mend),
          stale: true,
        });
      }
      return faults;
    }),
  );

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}
