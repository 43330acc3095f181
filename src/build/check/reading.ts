/** Sentences, words, and how hard they are to read. Sources of the formulas: see the packages' own notes. */
import { daleChall } from 'dale-chall';
import { daleChallFormula } from 'dale-chall-formula';
import { fleschKincaid } from 'flesch-kincaid';
import { spache } from 'spache';
import { spacheFormula } from 'spache-formula';
import { syllable } from 'syllable';

export interface Measure {
  words: number;
  sentences: number;
  /** Revised Spache, as a school grade. */
  spache: number;
  /** Flesch-Kincaid, as a school grade. */
  fleschKincaid: number;
  /** New Dale-Chall, as its raw score. */
  daleChall: number;
  /** Words that are on neither list, the most frequent first. */
  unfamiliar: { spache: string[]; daleChall: string[] };
}

const sentenceEnd = /(?<=[.!?…][”’)]*)\s+/;
const spacheWords: ReadonlySet<string> = new Set(spache);
const daleChallWords: ReadonlySet<string> = new Set(daleChall);

/** A text's sentences. A line without a full stop is one as well. */
export function sentencesOf(text: string): string[] {
  return text.split(sentenceEnd).filter((sentence) => wordsOf(sentence).length > 0);
}

/** A text's words, in small letters, without what surrounds them. A place such as `{name}` counts as one word. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s–—/]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}{]+|[^\p{L}\p{N}}]+$/gu, ''))
    .filter((word) => /[\p{L}\p{N}{]/u.test(word));
}

/** @param taught words that count as familiar, in small letters */
export function measure(texts: readonly string[], taught: ReadonlySet<string>): Measure {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const counts = { sentence: sentences.length, word: words.length };
  const hardFor = (list: ReadonlySet<string>) =>
    [...countEach(words.filter((word) => !isFamiliar(word, list, taught)))]
      .sort(([, one], [, other]) => other - one)
      .map(([word]) => word);
  const unfamiliar = { spache: hardFor(spacheWords), daleChall: hardFor(daleChallWords) };
  const syllables = words.reduce((sum, word) => sum + (word.startsWith('{') ? 1 : syllable(word)), 0);
  return {
    words: counts.word,
    sentences: counts.sentence,
    spache: spacheFormula({ ...counts, unfamiliarWord: unfamiliar.spache.length }),
    fleschKincaid: fleschKincaid({ ...counts, syllable: syllables }),
    daleChall: daleChallFormula({ ...counts, difficultWord: unfamiliar.daleChall.length }),
    unfamiliar,
  };
}

function countEach(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** As both formulas count: regular forms of a word on the list are familiar too, and so are names and numbers. */
function isFamiliar(word: string, list: ReadonlySet<string>, taught: ReadonlySet<string>): boolean {
  if (/[\d{]/.test(word)) return true;
  return (
    formsBehind(word).some((form) => list.has(form) || taught.has(form)) || isCompound(word, list, taught)
  );
}

function isCompound(word: string, list: ReadonlySet<string>, taught: ReadonlySet<string>): boolean {
  return word.includes('-') && word.split('-').every((piece) => isFamiliar(piece, list, taught));
}

/** What a word may be a regular form of: `stopping` of `stop`, `tries` of `try`, `don’t` of `don't` and `do`. */
function formsBehind(word: string): string[] {
  const plain = word.replaceAll('’', "'");
  const forms = [plain, plain.replace(/n't$/, ''), plain.replace(/'(s|re|ll|ve|d|m)?$/, '')];
  for (const ending of ['s', 'es', 'd', 'ed', 'r', 'er', 'st', 'est', 'ing', 'ly', 'y', 'n', 'en']) {
    if (!plain.endsWith(ending) || plain.length - ending.length < 2) continue;
    const stem = plain.slice(0, -ending.length);
    forms.push(stem);
    if (ending === 'ing') forms.push(`${stem}e`);
    if (stem.endsWith('i')) forms.push(`${stem.slice(0, -1)}y`);
    if (/([b-df-hj-np-tv-z])\1$/.test(stem)) forms.push(stem.slice(0, -1));
  }
  return forms;
}
