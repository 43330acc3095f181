import { z } from 'astro/zod';
import { id, line, sticker } from '#games/parts.ts';

/** A person or line that helps with a worry. `safe` is any grown-up who makes the child feel safe. */
const helper = z.enum(['emergency', 'school', 'home', 'safe', 'helpline']);

/** A worry in a child's words, and the way from it to a person. */
const worry = z.strictObject({
  id,
  sticker,
  title: line,
  /** Before anything else: it is not your fault, and what to do at this moment. */
  first: z.array(line).min(2).max(3),
  who: z
    .array(helper)
    .refine((who) => who.includes('school') && who.includes('helpline'), {
      error: 'name school and helpline: not every home is safe',
    })
    .refine((who) => new Set(who).size === who.length, { error: 'names someone twice' }),
  /** How the sentence can start. */
  say: line,
  /** What happens after telling. */
  next: z.array(line).min(3).max(4),
});

/** `content/help/worries.yaml`, in the order a child sees them. */
export const worries = z.strictObject({ worries: z.array(worry).min(1) });

export type Helper = z.infer<typeof helper>;
export type Worry = z.infer<typeof worry>;
export type Worries = z.infer<typeof worries>;
