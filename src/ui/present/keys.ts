/** Which key does what. A clicker is a keyboard: most send PageDown and PageUp, some arrows, and `.` or B to blank. */
import type { Move } from '#core/class/state.ts';

/** What only a window of its own can do. */
export type OwnCommand = { do: 'full' | 'notes' | 'keys' | 'list' | 'bar' };
export type Command = Move | OwnCommand;

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

const commands: Readonly<Record<string, Command>> = {
  PageDown: { do: 'next' },
  ArrowRight: { do: 'next' },
  ArrowDown: { do: 'next' },
  Enter: { do: 'next' },
  ' ': { do: 'next' },
  PageUp: { do: 'back' },
  ArrowLeft: { do: 'back' },
  ArrowUp: { do: 'back' },
  Home: { do: 'first' },
  End: { do: 'last' },
  s: { do: 'skip' },
  b: { do: 'blank' },
  '.': { do: 'blank' },
  f: { do: 'full' },
  n: { do: 'notes' },
  g: { do: 'list' },
  h: { do: 'keys' },
  '?': { do: 'keys' },
  t: { do: 'bar' },
  c: { do: 'again' },
  '-': { do: 'takeBack' },
  Backspace: { do: 'takeBack' },
};

/** The command of a key, if it has one. A browser's own shortcuts stay the browser's. */
export function commandOf({ key, code, shiftKey, ctrlKey, altKey, metaKey }: Key): Command | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  // By its place on the keyboard: with Shift the key's own name is another sign in every country.
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1];
  if (digit && (shiftKey || /^\d$/.test(key))) {
    const answer = Number(digit) - 1;
    return shiftKey ? { do: 'takeBack', answer } : { do: 'vote', answer };
  }
  if (key === ' ' && shiftKey) return { do: 'back' };
  const name = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

/** Whether a key pressed here belongs to what has the focus: a field, or a button that Space and Enter press. */
export function isTaken(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true]'))
    return true;
  if (target.closest('input') && (key.startsWith('Arrow') || key === ' ')) return true;
  return (key === ' ' || key === 'Enter') && target.closest('a, button, summary') !== null;
}
