import { allEntries } from '../content.ts';
import type { Fault } from '../fault.ts';
import { faultAt, walk } from '../source.ts';
import type { Rule } from '../rule.ts';

/** Pages that show a fact's review day say "check again" for so many days before the check fails. */
const grace = 28;

/** Dated facts were looked at in the past, and not too long ago. */
export const dates: Rule = (content) => {
  const shown = new Set<unknown>([...content.ageFacts, ...content.families]);
  const before = daysBefore(content.today, grace);
  return allEntries(content).flatMap((entry) => {
    const { source, data } = entry;
    const last = shown.has(entry) ? before : content.today;
    return [...walk(data)].flatMap(({ value, path }): Fault[] => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
      const { verifiedOn, approvedOn, readOn, reviewBy } = value as Record<string, unknown>;
      const faults: Fault[] = [];
      for (const [key, day] of Object.entries({ verifiedOn, approvedOn, readOn })) {
        if (isDay(day) && day > content.today) {
          faults.push(
            faultAt(source, [...path, key], `${day} is still to come`, 'write the day it was looked at'),
          );
        }
      }
      const looked = verifiedOn ?? readOn;
      if (isDay(looked) && isDay(reviewBy) && looked > reviewBy) {
        faults.push(
          faultAt(source, [...path, 'reviewBy'], `${reviewBy} is before ${looked}`, 'choose a later day'),
        );
      } else if (isDay(reviewBy) && reviewBy < last) {
        const mend = readOn
          ? 'read it on a device of today, mend what no longer holds, then change both dates'
          : 'open its source, look whether it still holds, then change both dates';
        faults.push({
          ...faultAt(source, [...path, 'reviewBy'], `${reviewBy} has passed`, mend),
          stale: true,
        });
      }
      return faults;
    });
  });
};

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}
