/** zxcvbn-ts behind our own two words: how many guesses, and what made it easy. */
import { ZxcvbnFactory, type OptionsGraph } from '@zxcvbn-ts/core';

/** Lists of words separated by spaces, most used first. */
export interface Lists {
  passwords: string;
  words: string;
  names: string;
  graphs: OptionsGraph;
}

/** What the robot used: a list of known passwords, a list of words, names, neighbouring keys, and so on. */
export type Trick =
  'passwords' | 'words' | 'names' | 'swaps' | 'keyboard' | 'date' | 'run' | 'repeat' | 'everything';

export interface Estimate {
  guesses: number;
  /** Of the longest piece the robot recognised. The piece itself stays here: the lists are not for children. */
  trick: Trick;
}

/** An estimator over these lists. Each estimate takes a few milliseconds. */
export function estimatorWith({ passwords, words, names, graphs }: Lists): (text: string) => Estimate {
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { passwords: passwords.split(' '), words: words.split(' '), names: names.split(' ') },
    graphs,
  });
  return (text) => {
    const { guesses, sequence } = zxcvbn.check(text);
    const longest = [...sequence].sort((one, other) => other.token.length - one.token.length)[0];
    return { guesses, trick: longest ? trickOf(longest) : 'everything' };
  };
}

interface Piece {
  pattern: string;
  token: string;
  dictionaryName?: string;
  l33t?: boolean;
}

function trickOf({ pattern, dictionaryName, l33t }: Piece): Trick {
  switch (pattern) {
    case 'dictionary':
      if (l33t) return 'swaps';
      return dictionaryName === 'names' || dictionaryName === 'words' ? dictionaryName : 'passwords';
    case 'spatial':
      return 'keyboard';
    case 'sequence':
      return 'run';
    case 'repeat':
      return 'repeat';
    case 'date':
    case 'regex':
      return 'date';
    default:
      return 'everything';
  }
}
