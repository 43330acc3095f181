/** The words to know: what each means, where it stands on its page, and where a lesson first says it. Pure. */
import type { UnitData } from './schema/unit.ts';

export interface KnownWord {
  word: string;
  means: string;
  /** Its place on the glossary's page. */
  id: string;
}

/** The place of a word on the glossary’s page, and of what a lesson shows of it. */
export const idOf = (word: string): string =>
  `word-${word
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')}`;

const sameWord = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * Words with their meanings. A meaning is written once, in one of the units that teach the word.
 * @throws when no unit says what a word means, which the content check rules out
 */
export function withMeanings(
  words: UnitData['words'],
  units: readonly Pick<UnitData, 'words'>[],
): KnownWord[] {
  const all = units.flatMap((unit) => unit.words);
  return words.map(({ word }) => {
    const means = all.find((other) => other.means && sameWord(other.word, word))?.means;
    if (!means) throw new Error(`no unit says what “${word}” means`);
    return { word, means, id: idOf(word) };
  });
}

/** Each word once, by the alphabet; what begins with a digit comes first. */
export function inOrder(words: readonly KnownWord[]): KnownWord[] {
  return [...new Map(words.map((known) => [known.id, known])).values()].sort((one, other) =>
    one.word.localeCompare(other.word, 'en', { sensitivity: 'base' }),
  );
}

/** A piece of a word in any of its forms: `save` in “saving”, `apology` in “apologies”, `crop` in “cropped”. */
function formsOf(piece: string): string {
  const plain = piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (/[^aeiou]y$/.test(piece)) return `${plain.slice(0, -1)}(?:y|ies|ied|ying)`;
  if (piece.endsWith('e')) return `${plain.slice(0, -1)}(?:e|es|ed|ing)`;
  const last = /[bdgklmnprt]$/.test(piece) ? `${plain.slice(-1)}?` : '';
  return `${plain}(?:s|es|${last}ed|${last}ing)?`;
}

/** Whether a text says a word, in whichever form. */
export function says(text: string, word: string): boolean {
  const forms = word.toLowerCase().split(/\s+/).map(formsOf).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}-])${forms}(?![\\p{L}\\p{N}-])`, 'iu').test(text);
}

/** The words that one part of a lesson is the first to say. */
export function firstSaid<W extends { word: string }>(
  parts: readonly { id: string; texts: readonly string[] }[],
  part: string,
  words: readonly W[],
): W[] {
  return words.filter(({ word }) => {
    const first = parts.find(({ texts }) => texts.some((text) => says(text, word)));
    return first?.id === part;
  });
}
