import { templatesOf } from '../templates.ts';
import { placeIn } from '../place-in.ts';
import type { Rule } from '../rule.ts';

/** Every picture says what it shows, or that it is decoration. */
export const pictures: Rule = ({ files }) =>
  templatesOf(files).flatMap(({ file, source, pictures }) =>
    pictures
      .filter(({ hasAlt }) => !hasAlt)
      .map(({ offset }) => ({
        file,
        ...placeIn(source, offset),
        path: 'img',
        reason: 'has no alt',
        mend: 'say what it shows, or write alt="" for decoration',
      })),
  );
