import { z } from 'astro/zod';
import { id, line, sticker } from '#games/parts.ts';

/** One answer to vote for: the best one, or one that shows what a child who gives it thinks. */
const answer = z
  .strictObject({
    says: line,
    best: z.literal(true).optional(),
    /** The id of one of the lesson's misconceptions. */
    shows: id.optional(),
    /** For those who cannot read yet: each answer in Nest has one. */
    sticker: sticker.optional(),
  })
  .refine(({ best, shows }) => (best === true) !== (shows !== undefined), {
    error: 'an answer is either `best: true` or shows a misconception',
    path: ['shows'],
  });

const vote = z
  .strictObject({ asks: line, options: z.array(answer).min(3).max(4) })
  .refine(({ options }) => options.filter(({ best }) => best).length === 1, {
    error: 'exactly one option is `best: true`',
    path: ['options'],
  });

/**
 * Two questions a class votes on, before the lesson and after it: other situations, and the same misconceptions.
 * They stand on the teacher's pages only.
 */
export const evidence = z.strictObject({ before: vote, after: vote });

export type Vote = z.infer<typeof vote>;
export type Evidence = z.infer<typeof evidence>;
