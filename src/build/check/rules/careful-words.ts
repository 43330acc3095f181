import type { CarefulWords } from '../schema.ts';
import { sound } from '../content.ts';
import { faultIn, textsOf, type Text } from '../texts.ts';
import type { Rule } from '../rule.ts';

/** Nothing blames, frightens, or promises to keep a secret (`content/careful-words.yaml`). */
export const carefulWords: Rule = (content) => {
  const phrases = sound(content.carefulWords).flatMap(({ data }) => data);
  return textsOf(content).flatMap((text) =>
    phrases
      .filter((phrase) => says(text, phrase))
      .map(({ phrase, why, sayInstead }) =>
        faultIn(text, `“${phrase}”: ${why}`, `say instead: ${sayInstead}`),
      ),
  );
};

function says(
  { text, overheard }: Text,
  { phrase, except = [], mayBeQuoted }: CarefulWords[number],
): boolean {
  if (mayBeQuoted && overheard) return false;
  const heard = mayBeQuoted ? text.replaceAll(/“[^”]*”/g, ' “ ” ') : text;
  const rest = except.reduce((left, fine) => left.replaceAll(spaced(fine), ' … '), spaced(heard));
  return rest.includes(spaced(phrase));
}

/** In small letters, one space around each word, so that phrases are found by whole words. */
function spaced(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean)
    .join(' ')} `;
}
