/** Saves that could not be read lie apart under keys of their own, whole, until the child erases everything. */
import { type Written, keysWith, readText, removeText, writeText } from './storage.ts';

const start = 'fledge.progress.aside.';

/** How many lie apart on this device. */
export function countSetAside(): number {
  return keysWith(start).length;
}

/** Puts a text apart under the first free number; what lies there already is never overwritten. */
export function setAsideText(text: string): Written {
  let number = 1;
  for (;;) {
    const taken = readText(`${start}${number}`);
    if (!taken.ok) return taken;
    if (taken.text === null) return writeText(`${start}${number}`, text);
    number += 1;
  }
}

export function removeSetAside(): void {
  for (const key of keysWith(start)) removeText(key);
}
