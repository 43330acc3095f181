import { z } from 'astro/zod';
import { id, line } from '#games/parts.ts';
import { localLine } from './help.ts';
import { ownPoint } from './policy.ts';

const adult = z.strictObject({ name: line, role: line });

/** `content/school/<school>.yaml`: only what the school itself publishes. */
export const school = z.strictObject({
  name: line,
  /** A school that nobody goes to, to try things out with: its pages say so. */
  invented: z.literal(true).optional(),
  motto: line.optional(),
  values: z.array(line).min(1),
  /** A picture beside this file, which the asset register names: `our-school.svg`. */
  logo: z
    .string()
    .regex(/^[a-z0-9-]+\.(svg|png|webp)$/, 'name a file in content/school, such as our-school.svg')
    .optional(),
  /** Its country’s pack of help, a folder of `content/help/`, and the area of it that the school lies in. */
  help: id,
  area: id.optional(),
  /** Who helps near this school besides. */
  localLines: z.array(localLine).optional(),
  /** Designated safeguarding lead: the adult whose job is to keep children safe. */
  safeguardingLead: adult,
  deputies: z.array(adult),
  head: adult,
  governor: adult.optional(),
  /** Where it is, and what to do with it, in a child’s words. */
  worryBox: line.optional(),
  website: z.url().optional(),
  /** Besides English: languages in which somebody at this school listens. */
  languages: z
    .array(
      z.strictObject({
        /** Its own name for itself: Cymraeg. */
        name: line,
        code: z
          .string()
          .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'write a code such as cy or pt-BR'),
      }),
    )
    .min(1)
    .optional(),
  /** A few words to the children, on the pages of help and of the school. */
  message: z.array(line).min(1).max(4).optional(),
  policy: z.strictObject({
    title: line,
    approvedOn: z.iso.date(),
    reviewBy: line,
    /** Points of `content/policy/points.yaml` that this school’s policy makes. Those of the eight units are always there. */
    says: z.array(id),
    own: z.array(ownPoint).min(1).optional(),
  }),
});

export type School = z.infer<typeof school>;
