import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestOf, writeWorker, type BuiltFile } from './worker.ts';

const kilo = 1024;
const file = (path: string, size = kilo): BuiltFile => ({ path, size, revision: `r-${path}` });

test('assets come before pages, pages near the root before deep ones, big assets last', () => {
  const { first, later } = manifestOf(
    [
      file('sky/passwords/'),
      file('_astro/open.woff2', 110 * kilo),
      file('404.html'),
      file('', 90 * kilo),
      file('_astro/a.js'),
    ],
    '/',
  );
  expect(first).toEqual(['_astro/a.js', '', '404.html', 'sky/passwords/']);
  expect(later).toEqual(['_astro/open.woff2']);
});

test('a site too big to fetch at once keeps as much as fits, and knows the rest', () => {
  const pages = Array.from({ length: 80 }, (_, index) => file(`lesson-${index}/`, 500 * kilo));
  const { first, revisions } = manifestOf([file('404.html'), ...pages], '/');
  expect(first.length).toBe(66);
  expect(Object.keys(revisions).length).toBe(81);
});

test('the worker lists what readers open, and changes when a page does', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'fledge-worker-'));
  try {
    await mkdir(join(dir, 'nest'));
    for (const path of [
      'index.html',
      'nest/index.html',
      '404.html',
      '_headers',
      'robots.txt',
      'sitemap-0.xml',
      '.nojekyll',
    ]) {
      await writeFile(join(dir, path), path);
    }
    const manifest = await writeWorker(dir, '/sub/');
    const before = await readFile(join(dir, 'sw.js'), 'utf8');
    expect(Object.keys(manifest.revisions).sort()).toEqual(['', '404.html', 'nest/']);
    expect(before).toContain(manifest.revisions['nest/']);
    expect(before).not.toMatch(/\b(import|export)\b|__MANIFEST__|skipWaiting/);

    await writeWorker(dir, '/sub/');
    expect(await readFile(join(dir, 'sw.js'), 'utf8')).toBe(before);

    await writeFile(join(dir, 'nest/index.html'), 'changed');
    await writeWorker(dir, '/sub/');
    expect(await readFile(join(dir, 'sw.js'), 'utf8')).not.toBe(before);
  } finally {
    await rm(dir, { recursive: true });
  }
});
