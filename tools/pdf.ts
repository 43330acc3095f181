/**
 * `npm run pdf`: builds the site, prints every lesson's pack and the vote cards with Chromium, and builds again with the
 * PDFs in it. Why twice: docs/decisions/pdf-downloads.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { withoutDates } from '../src/build/pdf.ts';
import { findOrInstallBrowser } from './browser.ts';
import { serve } from './serve.ts';

const root = resolve(import.meta.dirname, '..');
const folder = '.cache/pdf';

/** A page's sheets as they are printed, all of them, on A4. Twice the same page is twice the same bytes. */
export async function pdfOf(page: Page, address: string): Promise<Uint8Array> {
  await page.goto(address);
  await page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    await document.fonts.ready;
    await Promise.all(pictures.map((picture) => picture.decode()));
  });
  return withoutDates(await page.pdf({ format: 'A4', tagged: true, printBackground: true }));
}

/** The pages to print, and the names of their files. `dist` holds the built site. */
function printPages(dist: string): { path: string; name: string }[] {
  const packs = ['nest', 'branch', 'sky'].flatMap((stage) =>
    readdirSync(join(dist, 'teach', stage))
      .filter((unit) => existsSync(join(dist, 'teach', stage, unit, 'print', 'index.html')))
      .map((unit) => ({ path: `teach/${stage}/${unit}/print/`, name: `${stage}-${unit}` })),
  );
  return [...packs, { path: 'teach/cards/', name: 'vote-cards' }];
}

function build(extra: Record<string, string> = {}): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...extra },
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

async function makeAll(): Promise<void> {
  const dist = join(root, 'dist');
  const out = join(root, folder);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const site = await serve({ dir: dist, port: 0, base: process.env['FLEDGE_BASE'] ?? '/' });
  const browser = await chromium.launch(findOrInstallBrowser());
  const page = await browser.newPage({ serviceWorkers: 'block' });
  let size = 0;
  for (const { path, name } of printPages(dist)) {
    const pdf = await pdfOf(page, site.url + path);
    writeFileSync(join(out, `${name}.pdf`), pdf);
    size += pdf.length;
  }
  await browser.close();
  await site.close();
  console.log(`${String(readdirSync(out).length)} PDFs, ${(size / 1024 / 1024).toFixed(1)} MB`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  build();
  await makeAll();
  build({ FLEDGE_PDF: folder });
}
