import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pagesIn } from './pages.ts';

/**
 * Puts the house's styles first on every page. The bundler's order follows the imports, and a page's own rules lost to the
 * house's as soon as a module moved: a sheet for families ran on to a second page.
 */
export function styleOrder(): AstroIntegration {
  return {
    name: 'fledge-style-order',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const page of await pagesIn(folder)) {
          const html = await readFile(join(folder, page), 'utf8');
          await writeFile(join(folder, page), houseFirst(html));
        }
      },
    },
  };
}

/** The same page, with the house's style sheet (`chunks.ts`) before all others. */
export function houseFirst(html: string): string {
  const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]*>/g)].map(([link]) => link);
  const house = sheets.find((link) => link.includes('/_astro/site.'));
  const [first] = sheets;
  if (!house || !first || house === first) return html;
  return html.replace(house, '').replace(first, () => house + first);
}
