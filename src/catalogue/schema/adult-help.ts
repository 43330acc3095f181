import { z } from 'astro/zod';
import { id, line } from '#games/parts.ts';

export const urgency = z.enum(['now', 'today', 'soon']);

const lines = z.array(id);

/** Something that has happened, and which service is for it. */
const situation = z.strictObject({
  id,
  when: urgency,
  title: line,
  /** Ids of `lines.yaml`, the first to use first. */
  lines: lines.min(1),
  do: z.array(line).min(1),
  /** What staff do besides. */
  staff: z.array(line).min(1).optional(),
  staffLines: lines.min(1).optional(),
});

/** `content/help/<pack>/adults.yaml` */
export const adultHelp = z.strictObject({
  evidence: z.strictObject({ keep: z.array(line).min(1), never: z.array(line).min(1) }),
  situations: z.array(situation).min(1),
});

export type Urgency = z.infer<typeof urgency>;
export type AdultHelp = z.infer<typeof adultHelp>;
