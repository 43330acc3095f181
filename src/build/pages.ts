import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The files under a folder, as paths relative to it with forward slashes, in a stable order. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .map((path) => path.replace(/^\//, ''))
    .sort();
}

/** The built pages among `filesIn(folder)`. */
export async function pagesIn(folder: string): Promise<string[]> {
  return (await filesIn(folder)).filter((path) => path.endsWith('.html'));
}

/** A base path with a slash at both ends, as `FLEDGE_BASE=/sub` may lack the last one. */
export function withSlashes(base: string): string {
  return `/${base}/`.replace(/\/+/g, '/');
}
