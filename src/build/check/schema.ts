/** The two lists that only the check reads. */
import { z } from 'astro/zod';
import { line } from '#games/parts.ts';

/** `content/taught-words.yaml`: words the lessons teach or every child here knows, so no formula calls them hard. */
export const taughtWords = z.strictObject({
  taught: z.array(line).min(1),
  /** British words and spellings, which the American lists of the formulas lack. */
  british: z.array(line).min(1),
  /** Also from the first stage on, where the lists were made long before there were tablets. */
  everyday: z.array(line).min(1),
});

/** `content/careful-words.yaml`: phrases that blame, frighten or promise secrecy. */
export const carefulWords = z
  .array(
    z.strictObject({
      phrase: line,
      why: line,
      sayInstead: line,
      /** Longer phrases that are fine. */
      except: z.array(line).optional(),
      /** A person of a story may say it, between “ and ”, and a misconception may hold it: children learn to notice it. */
      mayBeQuoted: z.literal(true).optional(),
    }),
  )
  .min(1);

export type TaughtWords = z.infer<typeof taughtWords>;
export type CarefulWords = z.infer<typeof carefulWords>;
