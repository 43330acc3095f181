/** How pages look on this device. Kept as soon as chosen: it says nothing about anybody. */
import { atom, onMount } from 'nanostores';
import { type Written, onOtherTab, readText, writeText } from './storage.ts';

/** `layouts/boot.js` reads the same key with the same rules before the first paint; a test holds them together. */
export const displayKey = 'fledge.display';

export const themes = ['light', 'dark', 'contrast'] as const;
export const sizes = ['normal', 'large', 'largest'] as const;
export const fonts = ['own', 'dyslexic'] as const;

export interface Display {
  theme: (typeof themes)[number];
  calm: boolean;
  size: (typeof sizes)[number];
  font: (typeof fonts)[number];
}

/** How this page looks now: what was chosen, and for the rest what the device prefers. */
export const display = atom<Display>({ theme: 'light', calm: false, size: 'normal', font: 'own' });

onMount(display, () => {
  if (typeof document === 'undefined') return;
  display.set(shown());
  return onOtherTab(displayKey, () => show(readDisplay()));
});

/** What was chosen on this device. A choice that is missing or damaged is left out. */
export function readDisplay(): Partial<Display> {
  const stored = readText(displayKey);
  return stored.ok && stored.text !== null ? parseDisplay(stored.text) : {};
}

/** Shows the choice at once and keeps it. When it could not be kept, it holds until the page is left. */
export function chooseDisplay(choice: Partial<Display>): Written {
  show(choice);
  return writeText(displayKey, JSON.stringify({ ...readDisplay(), ...choice }));
}

function parseDisplay(text: string): Partial<Display> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {};
  }
  if (typeof value !== 'object' || value === null) return {};
  const { theme, calm, size, font } = value as Record<string, unknown>;
  return {
    ...(isOneOf(themes, theme) && { theme }),
    ...(typeof calm === 'boolean' && { calm }),
    ...(isOneOf(sizes, size) && { size }),
    ...(isOneOf(fonts, font) && { font }),
  };
}

function isOneOf<Value extends string>(values: readonly Value[], value: unknown): value is Value {
  return (values as readonly unknown[]).includes(value);
}

/** What stands on <html>, put there before the first paint. */
function shown(): Display {
  const { theme, calm, size, font } = document.documentElement.dataset;
  return {
    theme: isOneOf(themes, theme) ? theme : 'light',
    calm: calm === 'true',
    size: isOneOf(sizes, size) ? size : 'normal',
    font: isOneOf(fonts, font) ? font : 'own',
  };
}

function show(choice: Partial<Display>): void {
  const { dataset } = document.documentElement;
  for (const [name, value] of Object.entries(choice)) dataset[name] = String(value);
  display.set(shown());
}
