import { z } from 'astro/zod';
import { id, line } from '#games/parts.ts';

/**
 * A lowest age, a rating or a rule about them. All of them are for adults: no child's page prints an age. An announced
 * rule is never said as if it were in force.
 */
export const ageFact = z.strictObject({
  id,
  /** The service, the label or the rule. */
  name: line,
  about: z.enum(['service', 'rating', 'law']),
  audience: z.literal('adult'),
  status: z.enum(['in force', 'announced']),
  /** Left out where there is more to say than one number. */
  minimumAge: z.number().int().positive().optional(),
  says: line,
  verifiedOn: z.iso.date(),
  /** From the day after, the page says "check again"; the check fails four weeks later. */
  reviewBy: z.iso.date(),
  source: z.url(),
});

/** `content/help/ages.yaml` */
export const ageFacts = z.array(ageFact).min(1);

export type AgeFact = z.infer<typeof ageFact>;
