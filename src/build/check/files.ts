import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './content.ts';

const folders = ['content', 'public', 'src'];
const readable = /\.(astro|css|js|json|mdx|svelte|ts|yaml)$/;

/** The files the rules look at, in the order of their paths. @param root the repository's folder */
export function readFiles(root: string): Files {
  const files = ['package.json', ...folders.flatMap((folder) => below(root, folder))].sort();
  return new Map(
    files
      .filter((file) => existsSync(join(root, file)))
      .map((file) => [file, readable.test(file) ? readFileSync(join(root, file), 'utf8') : '']),
  );
}

/** Every file below a folder; none when there is no such folder. */
function below(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((item) => {
    const path = `${folder}/${item.name}`;
    return item.isDirectory() ? below(root, path) : [path];
  });
}
