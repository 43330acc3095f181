import { z } from 'astro/zod';
import { line } from '#games/parts.ts';

/** What to say, or not to say, stands in quotation marks: it is read as somebody's voice. */
const said = line.regex(/^“.*”$/, 'is something said: write it between “ and ”');

/** Settings at home, by kind of device and app. In general steps that do not rot, and read again by a day all the same. */
const setUp = z.strictObject({
  /** The day these words were last read through. They claim no source: they name what to look for in any app. */
  readOn: z.iso.date(),
  reviewBy: z.iso.date(),
  groups: z
    .array(z.strictObject({ on: line, steps: z.array(line).min(1).max(3) }))
    .min(2)
    .max(4),
});

/** `content/families/<unit>.yaml`: five minutes together. What a child learns comes from the lessons themselves. */
export const family = z.strictObject({
  title: line,
  hello: line,
  /** To ask each other during the game. */
  ask: z.array(line).min(2).max(3),
  /** Something to do together without the game. */
  try: line,
  say: z.array(said).min(3).max(4),
  avoid: z
    .array(z.strictObject({ says: said, why: line }))
    .min(2)
    .max(3),
  setUp,
  car: line,
});

export type Family = z.infer<typeof family>;
