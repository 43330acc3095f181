/** A class votes twice: before the lesson and after it. */
export const sides = ['before', 'after'] as const;
export type Side = (typeof sides)[number];
