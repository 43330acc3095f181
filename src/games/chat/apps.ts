import type { PaperApp } from '#core/branching/scenes.ts';
import { fillPlaces } from '#core/words.ts';

/** The invented apps. Each keeps its safety buttons elsewhere, so that what is learned carries over to any real one. */
export interface App {
  id: 'zumblo' | 'pebblo' | 'larkle';
  sticker: string;
  /** `dots`: a menu behind three dots. `list`: one long list of settings. `profile`: buttons on the person's own page. */
  layout: 'dots' | 'list' | 'profile';
  /** Things that stand in the same menu and do no harm. */
  others: readonly ('mute' | 'colour' | 'sound' | 'size' | 'wave')[];
}

export const apps: readonly App[] = [
  { id: 'zumblo', sticker: 'ringed-planet', layout: 'dots', others: ['mute', 'colour'] },
  { id: 'pebblo', sticker: 'rock', layout: 'list', others: ['sound', 'size', 'colour', 'mute'] },
  { id: 'larkle', sticker: 'bird', layout: 'profile', others: ['wave', 'mute'] },
];

/** Each part of a game, and each replay, happens in another app. */
export const appNow = ({ seed, chapter }: { seed: number; chapter: number }): App =>
  apps[(seed + chapter) % apps.length]!;

/** The app of a chapter's first play, for paper. */
export function paperApp(chapter: number, words: Readonly<Record<string, string>>): PaperApp {
  const { id, others } = appNow({ seed: 0, chapter });
  const word = (key: string) => words[`game.chat.${key}`] ?? '';
  return {
    name: word(`${id}.name`),
    menu: word(`${id}.menu`),
    nameOf: (act, name) => fillPlaces(word(`${id}.${act}`), { name }),
    others: others.map((other) => ({ label: word(other), says: word(`${other}Says`) })),
  };
}
