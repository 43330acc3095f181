import { z } from 'astro/zod';
import { branching } from '../graph.ts';
import { base } from '../parts.ts';

/** A comic-like story of one or more chapters. The child is the helper, and advises the one it happens to. */
export const story = z.strictObject({ kind: z.literal('story'), ...base, ...branching });

export type Story = z.infer<typeof story>;
