import { z } from 'astro/zod';
import { branching } from '../graph.ts';
import { base } from '../parts.ts';

/** A conversation in a pretend app. Which of the invented apps (`apps.ts`) it happens in changes on replay. */
export const chat = z.strictObject({ kind: z.literal('chat'), ...base, ...branching });

export type Chat = z.infer<typeof chat>;
