import { z } from 'astro/zod';
import { units } from '#core/curriculum.ts';
import { id, line, sticker } from '#games/parts.ts';

const says = z.array(line).min(1);

/** What every point of a policy has. `parents` is what parents and carers read. */
const shape = {
  id,
  sticker,
  title: line,
  parents: says,
  /** Shown on the page of the school as well. */
  front: z.literal(true).optional(),
};
const inThreeStages = { nest: says, branch: says, sky: says };

/** What a unit teaches: at every school. */
const learned = z.strictObject({
  ...shape,
  ...inThreeStages,
  about: z.literal('learn'),
  unit: z.enum(units),
});

/** What the school does, and what happens when a rule is broken. */
const promised = z.strictObject({ ...shape, ...inThreeStages, about: z.enum(['school', 'rule']) });

/** What concerns parents and carers only. */
const forFamilies = z.strictObject({ ...shape, about: z.literal('family') });

/** A point of a school’s own, which no other school has. */
export const ownPoint = z.discriminatedUnion('about', [promised, forFamilies]);

/** A school’s policy, point by point. */
export const policyPoint = z.discriminatedUnion('about', [learned, promised, forFamilies]);

/** `content/policy/points.yaml`, in the order they are shown. */
export const policyPoints = z.strictObject({ points: z.array(policyPoint).min(1) });

export type PolicyPoint = z.infer<typeof policyPoint>;
export type PolicyPoints = z.infer<typeof policyPoints>;
export type About = PolicyPoint['about'];
