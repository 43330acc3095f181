import { z } from 'astro/zod';
import { id, line, sticker } from '#games/parts.ts';

/** A question that comes back in `Remember`. Every answer has a why; the best one is marked. */
export const question = z
  .strictObject({
    id,
    asks: line,
    options: z
      .array(
        z.strictObject({
          says: line,
          why: line,
          best: z.literal(true).optional(),
          /** For those who cannot read yet. */
          sticker: sticker.optional(),
        }),
      )
      .min(2)
      .max(3),
  })
  .refine(({ options }) => options.filter((option) => option.best).length === 1, {
    error: 'exactly one option is `best: true`',
    path: ['options'],
  });

/** `content/questions/everyday.yaml`: offline safety, for the lessons that have none before them. */
export const everydayQuestions = z.strictObject({
  nest: z.array(question).min(2),
  branch: z.array(question).min(2),
  sky: z.array(question).min(2),
});

export type Question = z.infer<typeof question>;
