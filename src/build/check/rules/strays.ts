import { faultAt } from '../source.ts';
import type { Rule } from '../rule.ts';

/** Every file lies in a folder that something reads. */
export const strays: Rule = (content) =>
  content.strays.map((source) =>
    faultAt(
      source,
      [],
      'nothing reads a file of this name and folder',
      'move it, or add a collection for it',
    ),
  );
