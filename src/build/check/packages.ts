/** What the check needs from this repository's code and packages, whatever content it looks at. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { game } from '#catalogue/schema/game.ts';
import type { Kind, Setting } from './content.ts';

const games = new URL('../../games/', import.meta.url);

export const gameSchema: Setting['gameSchema'] = game;

/** Each kind's `items.ts`, found by its folder, so that a new kind needs no line here. */
export async function loadKinds(): Promise<ReadonlyMap<string, Kind>> {
  const kinds = new Map<string, Kind>();
  for (const folder of readdirSync(games, { withFileTypes: true })) {
    const file = new URL(`${folder.name}/items.ts`, games);
    if (folder.isDirectory() && existsSync(file)) kinds.set(folder.name, (await import(file.href)) as Kind);
  }
  return kinds;
}

let names: ReadonlySet<string> | undefined;

/** The names of the emoji that stickers are made from. They stand in one large file, which is read once. */
export function pictureNames(): ReadonlySet<string> {
  names ??= readPictureNames();
  return names;
}

function readPictureNames(): ReadonlySet<string> {
  const file = fileURLToPath(import.meta.resolve('@iconify-json/fluent-emoji-flat/icons.json'));
  const { icons, aliases = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    icons: object;
    aliases?: object;
  };
  return new Set([...Object.keys(icons), ...Object.keys(aliases)]);
}
