/** Saves that could not be read lie apart under keys of their own, whole, until somebody erases everything. */
import { type Written, keysWith, readText, removeText, writeText } from './storage.ts';

const startOf = (key: string) => `${key}.aside.`;

/** How many saves of a key lie apart on this device. */
export function countSetAside(key: string): number {
  return keysWith(startOf(key)).length;
}

/** Puts a text apart under the first free number; what lies there already is never overwritten. */
export function setAsideText(key: string, text: string): Written {
  let number = 1;
  for (;;) {
    const name = `${startOf(key)}${number}`;
    const taken = readText(name);
    if (!taken.ok) return taken;
    if (taken.text === null) return writeText(name, text);
    number += 1;
  }
}

export function removeSetAside(key: string): void {
  for (const name of keysWith(startOf(key))) removeText(name);
}
