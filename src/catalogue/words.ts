/** Looking up interface strings. Pure, so that it is tested without Astro. */
import { fillPlaces, type Fill } from '#core/words.ts';
import type { Words } from './schema/words.ts';

export interface Lookup {
  /** The string of a key, with its places filled. @throws when there is no such key */
  (key: string, fill?: Fill): string;
  /** The keys that start with one of the prefixes: what an island is given as its `words`. */
  under(...prefixes: string[]): Words;
}

export function lookUpIn(words: Words): Lookup {
  const lookUp = (key: string, fill: Fill = {}): string => {
    const text = words[key];
    if (text === undefined) throw new Error(`content/words: there is no "${key}"`);
    return fillPlaces(text, fill);
  };
  const under = (...prefixes: string[]): Words =>
    Object.fromEntries(
      Object.entries(words).filter(([key]) => prefixes.some((prefix) => key.startsWith(`${prefix}.`))),
    );
  return Object.assign(lookUp, { under });
}
