import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './content.ts';

const folders = ['content', 'public', 'src'];
const readable = /\.(astro|css|js|json|mdx|svelte|ts|yaml)$/;

/** The files the rules look at, in the order of their paths. @param root the repository's folder */
export function readFiles(root: string): Files {
  const files = folders.flatMap((folder) => below(root, folder)).sort();
  return new Map(
    [...files, 'package.json'].map((file) => [
      file,
      readable.test(file) ? readFileSync(join(root, file), 'utf8') : '',
    ]),
  );
}

function below(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((item) => {
      const path = `${folder}/${item.name}`;
      return item.isDirectory() ? below(root, path) : [path];
    });
  } catch {
    // A repository without this folder has nothing in it to check.
    return [];
  }
}
