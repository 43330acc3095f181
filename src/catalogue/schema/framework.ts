import { z } from 'astro/zod';
import { line } from '#games/parts.ts';

/** `content/frameworks/<name>.yaml`: what others ask schools to teach, in our words. */
export const framework = z.strictObject({
  title: line,
  source: z.url(),
  verifiedOn: z.iso.date(),
  statements: z.array(z.strictObject({ code: line, says: line })).min(1),
});

export type Framework = z.infer<typeof framework>;
