import { z } from 'astro/zod';
import { id, line } from '#games/parts.ts';

/** Where a picture, face or font comes from, and its licence. */
export const asset = z.strictObject({
  id,
  name: line,
  author: line,
  licence: z.enum(['MIT', 'OFL-1.1', 'CC-BY-4.0', 'CC0-1.0', 'ISC']),
  source: z.url().optional(),
  /** The npm packages it comes from, or the folders of this repository it lies in. */
  covers: z.array(line).min(1),
  usedFor: line,
});

/** `content/assets.yaml` */
export const assets = z.array(asset).min(1);

export type Asset = z.infer<typeof asset>;
