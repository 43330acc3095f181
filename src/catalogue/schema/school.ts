import { z } from 'astro/zod';
import { id, line } from '#games/parts.ts';
import { localLine } from './help.ts';

const adult = z.strictObject({ name: line, role: line });

/** `content/school/<school>.yaml`: only what the school itself publishes. */
export const school = z.strictObject({
  name: line,
  motto: line.optional(),
  values: z.array(line).min(1),
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
  worryBox: line.optional(),
  website: z.url().optional(),
  policy: z.strictObject({ title: line, approvedOn: z.iso.date(), reviewBy: line }),
});

export type School = z.infer<typeof school>;
