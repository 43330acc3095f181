import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import emoji from '@iconify-json/fluent-emoji-flat/icons.json' with { type: 'json' };
import { outline } from './outline.ts';

const drawings = new URL('src/art/drawings/', pathToFileURL(`${process.cwd()}/`));

/** The square that a sticker is drawn in. */
const side = 32;

/**
 * A sticker as SVG: a drawing of our own (`src/art/drawings/<name>.svg`, 32 units square) or a Fluent flat emoji.
 * @throws when there is neither
 */
export async function drawSticker(name: string): Promise<string> {
  return outline(await readBody(name), side, 0.95);
}

/** The same picture without its outline. @throws as `drawSticker` does */
export async function drawStickerBody(name: string): Promise<string> {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 ${side + 2} ${side + 2}">${await readBody(name)}</svg>`;
}

async function readBody(name: string): Promise<string> {
  const own = new URL(`${name}.svg`, drawings);
  if (existsSync(own)) {
    const source = await readFile(own, 'utf8');
    return source.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  }
  const found = (emoji.icons as Record<string, { body: string }>)[name];
  if (!found) throw new Error(`No sticker "${name}": not in src/art/drawings, not a Fluent flat emoji`);
  return found.body;
}
