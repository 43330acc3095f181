import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import emoji from '@iconify-json/fluent-emoji-flat/icons.json' with { type: 'json' };
import { outline } from './outline.ts';

const drawings = new URL('src/art/drawings/', pathToFileURL(`${process.cwd()}/`));

/**
 * A sticker as SVG: a drawing of our own (`src/art/drawings/<name>.svg`, 32 units square) or a Fluent flat emoji.
 * @throws when there is neither
 */
export async function drawSticker(name: string): Promise<string> {
  const own = new URL(`${name}.svg`, drawings);
  if (existsSync(own)) {
    const source = await readFile(own, 'utf8');
    return outline(source.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, ''), 32, 0.95);
  }
  const found = (emoji.icons as Record<string, { body: string }>)[name];
  if (!found) throw new Error(`No sticker "${name}": not in src/art/drawings, not a Fluent flat emoji`);
  return outline(found.body, 32, 0.95);
}
