import { z } from 'astro/zod';
import { units } from '#core/curriculum.ts';
import { line } from '#games/parts.ts';

const promise = z.strictObject({
  /** Stands for the promise in the page's address, for ever. */
  number: z.int().min(1).max(999),
  unit: z.enum(units),
  says: line,
});

/** At least twelve promises, some for each of the eight units, in their order. */
const side = z
  .array(promise)
  .min(12)
  .superRefine((promises, context) => {
    for (const unit of units)
      if (!promises.some((one) => one.unit === unit))
        context.addIssue({ code: 'custom', message: `there is no promise about ${unit}` });
    for (const [at, { unit }] of promises.entries()) {
      const before = promises[at - 1]?.unit ?? unit;
      if (units.indexOf(unit) < units.indexOf(before))
        context.addIssue({
          code: 'custom',
          path: [at, 'unit'],
          message: `stands before ${before} in the path`,
        });
    }
  });

/** `content/families/agreement.yaml`: what a child, and what a grown-up, may promise. */
export const agreement = z.strictObject({ child: side, adult: side }).superRefine((sides, context) => {
  const seen = new Set<number>();
  for (const [name, promises] of Object.entries(sides)) {
    for (const [at, { number }] of promises.entries()) {
      if (seen.has(number))
        context.addIssue({
          code: 'custom',
          path: [name, at, 'number'],
          message: `another promise has the number ${number}`,
        });
      seen.add(number);
    }
  }
});

export type Agreement = z.infer<typeof agreement>;
export type Side = keyof Agreement;
