import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { filesIn, withSlashes } from './pages.ts';
import type { Manifest } from './worker/manifest.ts';

/** A file of the built site: path under the base, size in bytes and content hash. */
export interface BuiltFile {
  path: string;
  size: number;
  revision: string;
}

/** Above this an asset (never a page) is kept after the rest: whole fonts by choice, the passphrase dictionary. */
const bigAsset = 48 * 1024;
/**
 * What a first visit may fetch in the background, before compression, which leaves less than a fifth of it. What is beyond it
 * is kept when it is opened.
 */
const mostAtFirst = 32 * 1024 * 1024;
/** For hosts and search engines, or downloads of what a page prints as well. */
const notForReaders =
  /(^|\/)(sw\.js|_headers|_nginx\.conf|robots\.txt|sitemap[^/]*\.xml|\.[^/]*)$|\.(map|br|pdf)$/;

/** Writes `sw.js`, which keeps the whole site on the device. Has to come after everything that changes the built files. */
export function worker(): AstroIntegration {
  let base = '/';
  return {
    name: 'fledge-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const manifest = await writeWorker(fileURLToPath(dir), base);
        const all = Object.keys(manifest.revisions).length;
        logger.info(`keeps ${manifest.first.length} files first, ${manifest.later.length} later, of ${all}`);
      },
    },
  };
}

/** Reads a built site and writes its worker into it. */
export async function writeWorker(folder: string, base: string): Promise<Manifest> {
  const paths = (await filesIn(folder)).filter((path) => !notForReaders.test(path));
  const files = await Promise.all(
    paths.map(async (path): Promise<BuiltFile> => {
      const content = await readFile(join(folder, path));
      const revision = createHash('sha256').update(content).digest('hex').slice(0, 12);
      return { path: addressOf(path), size: content.length, revision };
    }),
  );
  const manifest = manifestOf(files, withSlashes(base));
  await writeFile(join(folder, 'sw.js'), await bundle(manifest));
  return manifest;
}

/** Sorts the files into what is kept at once, what is kept later, and what only when it is opened. */
export function manifestOf(files: BuiltFile[], base: string): Manifest {
  const depth = ({ path }: BuiltFile) => path.split('/').length;
  const ordered = [...files].sort(
    (one, other) => depth(one) - depth(other) || (one.path < other.path ? -1 : 1),
  );
  let room = mostAtFirst;
  const fits = ({ size }: BuiltFile) => (room -= size) >= 0;
  const isBig = ({ path, size }: BuiltFile) => size > bigAsset && !isPage(path);
  const pathOf = ({ path }: BuiltFile) => path;
  return {
    base,
    revisions: Object.fromEntries(ordered.map(({ path, revision }) => [path, revision])),
    // Assets before pages, so that every page which is kept has what it needs.
    first: [
      ...ordered.filter((file) => !isPage(file.path) && !isBig(file)).filter(fits),
      ...ordered.filter((file) => isPage(file.path)).filter(fits),
    ].map(pathOf),
    later: ordered.filter(isBig).filter(fits).map(pathOf),
  };
}

function isPage(path: string): boolean {
  return path === '' || path.endsWith('/') || path.endsWith('.html');
}

/** `nest/index.html` is asked for as `nest/`. */
function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

/** The worker as one classic script, with what it knows of the site put in. */
async function bundle(manifest: Manifest): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { __MANIFEST__: JSON.stringify(manifest) },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'worker/sw.ts'), formats: ['iife'], name: 'fledge' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('The worker was not built.');
  return output.output[0].code;
}
