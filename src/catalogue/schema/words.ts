import { z } from 'astro/zod';

/** `content/words/<lang>.yaml`: every string of the interface, by dotted key. `{name}` marks a place to fill. */
export const words = z.record(z.string().regex(/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)*$/), z.string().min(1));

export type Words = z.infer<typeof words>;
