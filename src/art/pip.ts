import { readFile } from 'node:fs/promises';
import { outline } from './outline.ts';

/** Pip's moods: the files of `src/art/pip`. */
export const pipMoods = ['happy', 'pause', 'proud', 'speak', 'think', 'worried'] as const;
export type PipMood = (typeof pipMoods)[number];

export async function drawPip(mood: PipMood): Promise<string> {
  const source = await readFile(`src/art/pip/${mood}.svg`, 'utf8');
  return outline(source.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, ''), 208, 0);
}
