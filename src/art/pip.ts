import { readFile } from 'node:fs/promises';
import { outline } from './outline.ts';

/** Pip's moods: the files of `src/art/pip`. */
export const pipMoods = ['happy', 'pause', 'proud', 'speak', 'think', 'worried'] as const;
export type PipMood = (typeof pipMoods)[number];

/** The square that Pip is drawn in. */
const side = 208;

export async function drawPip(mood: PipMood): Promise<string> {
  return outline(await readBody(mood), side, 0);
}

/** The same drawing without its white border. */
export async function drawPipBody(mood: PipMood): Promise<string> {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">${await readBody(mood)}</svg>`;
}

async function readBody(mood: PipMood): Promise<string> {
  const source = await readFile(`src/art/pip/${mood}.svg`, 'utf8');
  return source.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
}
