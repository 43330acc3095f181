import { z } from 'astro/zod';
import { base } from '../parts.ts';

export const sort = z.strictObject({ kind: z.literal('sort'), ...base });
