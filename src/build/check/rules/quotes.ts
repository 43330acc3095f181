import { faultIn, textsOf } from '../texts.ts';
import type { Rule } from '../rule.ts';

/** What children and families read has ’ and “ ”, as in a printed book. */
export const quotes: Rule = (content) =>
  textsOf(content)
    .filter(({ reader }) => reader !== 'adult')
    .flatMap((text) => {
      const found = /["'`]/.exec(text.text);
      if (!found) return [];
      const around = text.text.slice(Math.max(0, found.index - 8), found.index + 8).trim();
      return [faultIn(text, `straight quote in “${around}”`, 'write ’ or “ ”')];
    });
