import { faultIn, textsOf } from '../texts.ts';
import type { Rule } from '../rule.ts';

/** Ways an age is written. */
const patterns = [
  /\bag(e|es|ed)\s+(of\s+)?\d{1,2}\b/i,
  /\b\d{1,2}[ -]years?\b([ -]olds?)?/i,
  /\b(under|over|below|turn|turned|you’re|you are|to be)\s+(1?\d)\b/i,
  /\b1[0-9]\+/,
];

/** A child's page prints no age: rules about ages are dated data, and they change. */
export const ages: Rule = (content) =>
  textsOf(content)
    .filter(({ reader, source }) => reader === 'child' && !source.file.startsWith('content/help/'))
    .flatMap((text) =>
      patterns.flatMap((pattern) => {
        const found = pattern.exec(text.text)?.[0];
        return found ? [faultIn(text, `“${found}” prints an age`, 'say “many apps have a lowest age”')] : [];
      }),
    );
