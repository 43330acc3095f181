import { z } from 'astro/zod';
import { id, line } from '#games/parts.ts';

const shape = {
  /** The same in every pack for what games and worries name: `helpline`, `emergency`, `online-abuse`. */
  id,
  name: line,
  /** Children see only lines for children, and what others hold in `forChildren`. */
  audience: z.enum(['child', 'adult', 'staff']),
  /** A child uses it together with an adult. */
  needsAdult: z.boolean(),
  /** What it is for, in the words of its audience. */
  isFor: line,
  /** What it is not for, where people often get it wrong. */
  isNotFor: line.optional(),
  /** What happens after you get in touch. */
  whatHappens: line.optional(),
  /** The same in a child’s words, where a child uses a line for adults together with one. */
  forChildren: z.strictObject({ isFor: line, whatHappens: line.optional() }).optional(),
  /** What adults should know of a line for children. */
  forAdults: line.optional(),
  /** What we know comes from one place only: whoever relies on it should look at the source first. */
  lookAgain: z.literal(true).optional(),
};

/** Whatever can go out of date carries the day it was last looked at. */
const verified = z.strictObject({
  ...shape,
  phone: z
    .string()
    .regex(/^[0-9 ]+$/)
    .optional(),
  website: z.url().optional(),
  verifiedOn: z.iso.date(),
  /** The check fails after this day: look again, then change both dates. */
  reviewBy: z.iso.date(),
  source: z.url(),
});

/** Nobody has looked it up yet. What stands in for the number can never be taken for one. */
const toVerify = z.strictObject({
  ...shape,
  toVerify: line.refine((says) => !/\d/.test(says), { error: 'has a digit: it could be dialled' }),
  phone: z.never().optional(),
  website: z.never().optional(),
  verifiedOn: z.never().optional(),
  reviewBy: z.never().optional(),
  source: z.never().optional(),
});

/** Someone outside school who helps. */
export const helpLine = z.union([verified, toVerify]);

/** The situations of the pack’s `adults.yaml` that a line of one area belongs to; it comes first there. */
const situations = { situations: z.array(id).min(1) };

/** A line of one place only: of an area, or of one school. */
export const localLine = z.union([verified.extend(situations), toVerify.extend(situations)]);

/** `content/help/<pack>/lines.yaml`: who helps in one country. */
export const helpPack = z.strictObject({
  name: line,
  /** Nobody has looked up this pack: every page that shows it says so, and the check names what to verify. */
  verifyBeforeUse: z.literal(true).optional(),
  lines: z.array(helpLine).min(1),
});

/** `content/help/<pack>/areas/<area>.yaml`: who helps besides in one part of it. */
export const helpArea = z.strictObject({ name: line, lines: z.array(localLine).min(1) });

export type HelpLine = z.infer<typeof helpLine>;
export type LocalLine = z.infer<typeof localLine>;
export type HelpPack = z.infer<typeof helpPack>;
export type HelpArea = z.infer<typeof helpArea>;
