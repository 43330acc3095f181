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

/** The ids of a lesson's steps, in order; none on a page that is no lesson. */
export function stepsOf(page: Page): Promise<string[]> {
  return page.locator('[data-step]').evaluateAll((steps) => steps.map((step) => step.id));
}

/** Shows one step of a lesson, as a link to it does. */
export async function showStep(page: Page, id: string): Promise<void> {
  await page.evaluate((step) => {
    location.hash = step;
  }, id);
  await page.locator(`[data-step][id="${id}"]`).waitFor({ state: 'visible' });
  await settle(page);
}

/** Does something on the page as it opens, or on a lesson at each of its steps, which it is told as `#step`. */
export async function atEachStep(page: Page, act: (step: string) => Promise<void>): Promise<void> {
  const steps = await stepsOf(page);
  if (steps.length === 0) await act('');
  for (const step of steps) {
    await showStep(page, step);
    await act(`#${step}`);
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
