/**
 * The words Bolt the robot guesses with: the start of zxcvbn-ts's lists, filtered. The whole lists are 840 KB; these
 * few answer a child's game as well and stay under 60 KB with the estimator. Made at build from the dev dependencies,
 * so no list of passwords lies in this repository. A child never sees a word of it.
 */
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { isClean } from './clean-words.ts';

/** Lists in the order of how often people use them, words separated by spaces. */
export interface GuessingWords {
  passwords: string;
  words: string;
  names: string;
  /** Which keys lie beside which, on the keyboard and the number pad. */
  graphs: Record<string, Record<string, (string | null)[]>>;
}

const virtualId = 'virtual:fledge/guessing-words';

/** Picks and filters the words. The same on every machine. */
export function guessingWords(): GuessingWords {
  const passwords = common['passwords-common'];
  const isName = new Set(english['firstnames-en']);
  return {
    passwords: first(5000, passwords),
    words: first(5000, english['commonWords-en']),
    // The list of names is in alphabetical order; people's passwords tell which names are used most.
    names: first(
      1000,
      passwords.filter((word) => isName.has(word)),
    ),
    graphs: { qwerty: adjacencyGraphs.qwerty, keypad: adjacencyGraphs.keypad },
  };
}

function first(count: number, list: readonly string[]): string {
  return list
    .filter((word) => /^[\x21-\x7e]+$/.test(word) && isClean(word))
    .slice(0, count)
    .join(' ');
}

/** Lets the device import the words as a module. */
export function guessingWordsModule() {
  return {
    name: 'fledge:guessing-words',
    resolveId: (id: string) => (id === virtualId ? `\0${virtualId}` : undefined),
    load: (id: string) =>
      id === `\0${virtualId}`
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(guessingWords()))})`
        : undefined,
  };
}
