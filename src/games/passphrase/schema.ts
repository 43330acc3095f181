import { z } from 'astro/zod';
import { base } from '../parts.ts';

export const passphrase = z.strictObject({ kind: z.literal('passphrase'), ...base });
