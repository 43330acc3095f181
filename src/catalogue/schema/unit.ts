import { z } from 'astro/zod';
import { stages, units } from '#core/curriculum.ts';
import { line, sticker } from '#games/parts.ts';

const inOneStage = z.strictObject({
  title: line,
  /** The unit's one idea, in words of the stage. */
  idea: line,
  sticker,
});

/** A word to know, with what it means in a child's words: written once, in one of the units that teach it. */
const word = z.strictObject({ word: line, means: line.optional() });

/** `content/units/<unit>.yaml` */
export const unit = z.strictObject({
  id: z.enum(units),
  policy: z.strictObject({
    section: z.enum(['3', '5']),
    /** What the school promises to teach, in our words. */
    promise: line,
  }),
  stages: z.strictObject(
    Object.fromEntries(stages.map((stage) => [stage, inOneStage])) as Record<
      (typeof stages)[number],
      typeof inOneStage
    >,
  ),
  words: z.array(word).min(1),
});

export type UnitData = z.infer<typeof unit>;
