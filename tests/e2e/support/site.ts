import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Page } from '@playwright/test';

/** The built site's folder. */
export const dist = resolve(import.meta.dirname, '../../../dist');

const base = `/${process.env['FLEDGE_BASE'] ?? ''}/`.replace(/\/+/g, '/');

/** A built page: its address without the origin, and its file. */
export interface BuiltPage {
  path: string;
  file: string;
}

/** Every page of the built site, also those a sitemap leaves out, such as `/404.html`. */
export const pages: readonly BuiltPage[] = readPages();

export const lessonPages = pages.filter((page) => /\sdata-step[\s=>]/.test(html(page)));
export const gamePages = pages.filter((page) => /\sdata-game=/.test(html(page)));

/** The addresses in the sitemap, without the origin. */
export function sitemap(): string[] {
  const names = readdirSync(dist).filter((name) => /^sitemap-\d+\.xml$/.test(name));
  return names.flatMap((name) => {
    const xml = readFileSync(join(dist, name), 'utf8');
    return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  });
}

export function html(page: BuiltPage): string {
  return readFileSync(page.file, 'utf8');
}

/** The built file an address of the site is answered with, or undefined for a broken link. */
export function fileAt(path: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const relative = decodeURIComponent(path.slice(base.length));
  const file = join(dist, relative, path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) ? file.replace(/[\\/]$/, '') : undefined;
}

/**
 * What a page shows one at a time: a lesson's steps, or the choice of a certificate (no id) and each of them. A page that
 * shows one thing only has one part without an id.
 */
export async function partsOf(page: Page): Promise<string[]> {
  const idsOf = (selector: string) =>
    page.locator(selector).evaluateAll((parts) => parts.map((part) => part.id));
  const steps = await idsOf('[data-step]');
  return steps.length > 0 ? steps : ['', ...(await idsOf('[data-certificate]'))];
}

/** Shows one part of a page, as a link to it does. */
export async function showPart(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, id);
  if (id) await page.locator(`[id="${id}"]`).waitFor({ state: 'visible' });
  await settle(page);
}

/** Does something at each part of a page; it is told which, as `#part`. */
export async function atEachPart(page: Page, act: (part: string) => Promise<void>): Promise<void> {
  for (const part of await partsOf(page)) {
    await showPart(page, part);
    await act(part && `#${part}`);
  }
}

/** Waits until the page is drawn, its fonts are there and its islands answer. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

function readPages(): BuiltPage[] {
  if (!existsSync(dist)) throw new Error('There is no built site in dist/. Build it first: npm run build');
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({
      path:
        base +
        name
          .split(sep)
          .join('/')
          .replace(/(^|\/)index\.html$/, '$1'),
      file: join(dist, name),
    }));
}
