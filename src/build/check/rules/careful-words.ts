import type { CarefulWords } from '../schema.ts';
import { sound } from '../content.ts';
import { faultIn, textsOf } from '../texts.ts';
import type { Rule } from '../rule.ts';

/** Nothing blames, frightens, or promises to keep a secret (`content/careful-words.yaml`). */
export const carefulWords: Rule = (content) => {
  const phrases = sound(content.carefulWords).flatMap(({ data }) => data.map(prepare));
  return textsOf(content).flatMap((text) => {
    const whole = spaced(text.text);
    const ownVoice = text.overheard ? ' ' : spaced(text.text.replaceAll(/“[^”]*”/g, ' “ ” '));
    return phrases
      .filter(({ mayBeQuoted, isIn }) => isIn(mayBeQuoted ? ownVoice : whole))
      .map(({ phrase, why, sayInstead }) => {
        return faultIn(text, `“${phrase}”: ${why}`, `say instead: ${sayInstead}`);
      });
  });
};

function prepare(careful: CarefulWords[number]) {
  const phrase = spaced(careful.phrase);
  const exceptions = (careful.except ?? []).map(spaced);
  const isIn = (text: string) =>
    text.includes(phrase) &&
    exceptions.reduce((rest, fine) => rest.replaceAll(fine, ' … '), text).includes(phrase);
  return { ...careful, isIn };
}

/** In small letters, one space around each word, so that phrases are found by whole words. */
function spaced(text: string): string {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  return ` ${words.join(' ')} `;
}
