/** The pieces that several kinds of game are made of. A kind's own schema builds on these. */
import { z } from 'astro/zod';

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');

/** One line of text. Whether a child can read it is measured by the content check. */
export const line = z.string().trim().min(1);

/** The name of a picture in `src/art` (a Fluent emoji's name, or a drawing of our own). */
export const sticker = id;

export const mood = z.enum(['calm', 'happy', 'worried']);

/** `strong`: helps most. `fine`: nothing wrong with it. `mend`: goes wrong, and says how to put it right. */
export const verdict = z.enum(['strong', 'fine', 'mend']);

/**
 * What happens after a choice, in this order: the world reacts, then the why, then (after `mend`) the repair.
 * `feels` is the face the story's person shows.
 */
export const outcome = z
  .strictObject({
    verdict,
    world: line,
    why: line,
    feels: mood.optional(),
    mend: line.optional(),
  })
  .refine(({ verdict, mend }) => (verdict === 'mend') === (mend !== undefined), {
    error: 'a choice that goes wrong needs `mend`, and only such a choice has one',
    path: ['mend'],
  });

export const choice = z.strictObject({ id, label: line, sticker: sticker.optional(), then: outcome });

/** Asking a trusted person for help in the middle of the game: always there, always works. */
export const tell = z.strictObject({ label: line, world: line, why: line });

/** What every game file starts with. */
export const base = {
  title: line,
  intro: line,
  tell,
  finish: z.strictObject({ title: line, says: line }),
};

export type Mood = z.infer<typeof mood>;
export type Verdict = z.infer<typeof verdict>;
export type Outcome = z.infer<typeof outcome>;
export type Choice = z.infer<typeof choice>;
