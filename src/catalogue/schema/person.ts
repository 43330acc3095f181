import { z } from 'astro/zod';
import { id, line } from '#games/parts.ts';

/** A person in the stories. The face is drawn at build from these features, in each mood. */
export const person = z.strictObject({
  id,
  name: line,
  pronouns: z.enum(['she', 'he', 'they']),
  role: z.enum(['child', 'adult']),
  face: z.strictObject({
    hair: z.string().regex(/^(short|long)\d\d$/),
    hairColour: z.string().regex(/^[0-9a-f]{6}$/),
    skin: z.string().regex(/^[0-9a-f]{6}$/),
    eyebrows: z.string().regex(/^variant\d\d$/),
    glasses: z
      .string()
      .regex(/^variant0[1-5]$/)
      .optional(),
    earrings: z
      .string()
      .regex(/^variant0[1-6]$/)
      .optional(),
  }),
});

/** `content/people.yaml` */
export const people = z.array(person).min(1);

export type Person = z.infer<typeof person>;
