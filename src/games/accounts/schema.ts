import { z } from 'astro/zod';
import { base } from '../parts.ts';

export const accounts = z.strictObject({ kind: z.literal('accounts'), ...base });
