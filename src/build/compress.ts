import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { AstroIntegration } from 'astro';

const compress = promisify(brotliCompress);

/**
 * Writes a brotli copy beside every script, style sheet, picture and page, so that nothing is compressed while a child waits.
 * Scripts and styles never change under their name and are made as small as brotli can: a tenth smaller than the rest, for
 * which that would take the build too long.
 */
export function compressed(): AstroIntegration {
  return {
    name: 'fledge-compressed',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const names = await readdir(root, { recursive: true });
        const files = names.filter((name) => /\.(js|css|svg|html)$/.test(name));
        await Promise.all(files.map((name) => compressBeside(join(root, name))));
      },
    },
  };
}

async function compressBeside(file: string): Promise<void> {
  const quality = /\.(js|css)$/.test(file) ? constants.BROTLI_MAX_QUALITY : 9;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  await writeFile(`${file}.br`, await compress(await readFile(file), { params }));
}
