import type { Content } from './content.ts';
import type { Fault } from './fault.ts';

/** Looks at everything and says what is wrong. Pure. */
export type Rule = (content: Content) => Fault[];
