import { faultIn, textsOf } from '../texts.ts';
import type { Rule } from '../rule.ts';

/** Two or more groups of three and more digits, a run of seven, or an emergency number. */
const phone = /\b\d{3,}(?:[ -]\d{3,})+\b|\b\d{7,}\b|\b(?:999|112|101)\b/;

/** Telephone numbers are dated facts: they live in `content/help`, nowhere else. */
export const numbers: Rule = (content) =>
  textsOf(content)
    .filter(({ source }) => !source.file.startsWith('content/help/'))
    .flatMap((text) => {
      const found = phone.exec(text.text)?.[0];
      return found
        ? [faultIn(text, `“${found}” is a phone number`, 'keep it in the dated files of content/help only')]
        : [];
    });
