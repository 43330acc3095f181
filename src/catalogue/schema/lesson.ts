import { z } from 'astro/zod';
import { id, line, sticker } from '#games/parts.ts';
import { evidence } from './evidence.ts';
import { question } from './question.ts';

/** What children often think, what to answer, and what to do next week with a class that still thinks it. */
const misconception = z.strictObject({ id, thinks: line, say: line, next: line });

/** What the teacher's plan needs beside the prose. */
const teaching = z.strictObject({
  objectives: z.array(line).min(1),
  vocabulary: z.array(line).min(1),
  resources: z.array(line),
  /** Minutes for each part; they add up to the lesson's `minutes`. */
  timings: z.array(z.strictObject({ part: line, minutes: z.number().int().positive() })).min(1),
  misconceptions: z.array(misconception).min(1),
  adaptations: z.strictObject({
    send: line,
    eal: line,
    /** A smaller way in, for a class or a group that needs one. */
    start: line.optional(),
    /** For those who finish early. */
    early: line,
    noDevices: line,
  }),
});

/** The front matter of `content/lessons/<stage>/<unit>.mdx` */
export const lesson = z.strictObject({
  title: line,
  /** Still being written: shown as coming, and what it says is not measured yet. Take the line away when done. */
  draft: z.literal(true).optional(),
  minutes: z.number().int().min(10).max(30),
  sticker,
  /** Three things the child can do afterwards, each completing "I can ...". */
  icans: z.tuple([line, line, line]),
  /** A picture for each of the three, on the certificate. */
  stickers: z.tuple([sticker, sticker, sticker]),
  /** Printed on the certificate: something to do with an adult. */
  talkAtHome: line,
  /** They come back in later lessons' `Remember`. */
  questions: z.array(question).min(2),
  /** Codes in `content/frameworks`. */
  frameworks: z.array(line).min(1),
  teaching,
  evidence,
});

export type LessonData = z.infer<typeof lesson>;
export type Misconception = z.infer<typeof misconception>;
