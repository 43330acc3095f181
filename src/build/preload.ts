import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pagesIn, withSlashes } from './pages.ts';

/** What each built chunk imports statically: `_astro/a.js` -> [`_astro/b.js`]. */
export type ImportsOfChunk = ReadonlyMap<string, readonly string[]>;

const moduleScript = /<script type="module" src="([^"]+)"/g;

/**
 * Scripts stand in the page's body, and the browser finds their imports one round trip at a time. This names all of them in
 * the head, so that they arrive together. What is imported on demand stays on demand.
 */
export function preload(): AstroIntegration {
  const imports = new Map<string, readonly string[]>();
  let base = '/';
  return {
    name: 'fledge-preload',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'fledge-imports',
                applyToEnvironment: (environment) => environment.name === 'client',
                writeBundle(_options, bundle) {
                  for (const file of Object.values(bundle)) {
                    if (file.type === 'chunk') imports.set(file.fileName, file.imports);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = withSlashes(config.base);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        let count = 0;
        for (const page of await pagesIn(folder)) {
          const html = await readFile(join(folder, page), 'utf8');
          const links = preloadsFor(html, imports, base).map(
            (href) => `<link rel="modulepreload" href="${href}">`,
          );
          if (links.length === 0) continue;
          await writeFile(
            join(folder, page),
            html.replace('</head>', () => `${links.join('')}</head>`),
          );
          count += 1;
        }
        logger.info(`${count} pages preload their modules`);
      },
    },
  };
}

/**
 * Addresses of the modules a page will run: those it names, and what these import statically. The game's first: a child
 * waits for it. The others are named too, or they would queue behind the page's fonts and pictures.
 */
export function preloadsFor(html: string, imports: ImportsOfChunk, base: string): string[] {
  const [before = '', ...fromGame] = html.split('<game-island');
  const named = [fromGame.join(''), before].flatMap((part) =>
    [...part.matchAll(moduleScript)].map(([, address = '']) => address),
  );
  const found = new Set<string>();
  const visit = (chunk: string) => {
    if (found.has(chunk) || !imports.has(chunk)) return;
    found.add(chunk);
    for (const imported of imports.get(chunk) ?? []) visit(imported);
  };
  for (const address of named) visit(address.slice(base.length));
  return [...found].map((chunk) => base + chunk);
}
