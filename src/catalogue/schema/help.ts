import { z } from 'astro/zod';
import { id, line } from '#games/parts.ts';

/** Someone outside school who helps. Whatever can go out of date carries the day it was last looked at. */
export const helpLine = z.strictObject({
  id,
  name: line,
  /** Children see only lines for children, and what others hold in `forChildren`. */
  audience: z.enum(['child', 'adult', 'staff']),
  /** A child uses it together with an adult. */
  needsAdult: z.boolean(),
  phone: z
    .string()
    .regex(/^[0-9 ]+$/)
    .optional(),
  website: z.url().optional(),
  /** What it is for, in the words of its audience. */
  isFor: line,
  /** What it is not for, where people often get it wrong. */
  isNotFor: line.optional(),
  /** What happens after you get in touch. */
  whatHappens: line.optional(),
  /** The same in a child’s words, where a child uses a line for adults together with one. */
  forChildren: z.strictObject({ isFor: line, whatHappens: line.optional() }).optional(),
  /** What we know comes from one place only: whoever relies on it should look at the source first. */
  lookAgain: z.literal(true).optional(),
  verifiedOn: z.iso.date(),
  /** The check fails after this day: look again, then change both dates. */
  reviewBy: z.iso.date(),
  source: z.url(),
});

/** `content/help/lines.yaml` */
export const helpLines = z.array(helpLine).min(1);

export type HelpLine = z.infer<typeof helpLine>;
