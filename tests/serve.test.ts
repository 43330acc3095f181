import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Served } from '../tools/serve.ts';

let dir: string;
let site: Served;
const get = (path: string) =>
  fetch(new URL(path, site.url), { redirect: 'manual', headers: { 'Accept-Encoding': 'br' } });

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fledge-serve-'));
  await mkdir(join(dir, 'nest'));
  await mkdir(join(dir, '_astro'));
  await writeFile(
    join(dir, '_headers'),
    '/sub/*\n  X-Kind: page\n\n/sub/_astro/*\n  Cache-Control: immutable\n',
  );
  await writeFile(join(dir, 'index.html'), 'home'.repeat(1000));
  await writeFile(join(dir, 'nest/index.html'), 'nest');
  await writeFile(join(dir, '404.html'), 'lost');
  await writeFile(join(dir, '_astro/a.js'), '1;');
  site = await serve({ dir, base: '/sub', port: 0 });
});

afterAll(async () => {
  await site.close();
  await rm(dir, { recursive: true });
});

test('a page comes compressed, with the built headers', async () => {
  const answer = await get('');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('x-kind')).toBe('page');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  expect(await answer.text()).toMatch(/^home/);
});

test('a later rule adds to an earlier one', async () => {
  const { headers } = await get('_astro/a.js');
  expect([headers.get('cache-control'), headers.get('x-kind')]).toEqual(['immutable', 'page']);
});

test('an address without its slash is sent on, with its question, and never to another site', async () => {
  for (const [asked, location] of [
    ['nest', '/sub/nest/'],
    ['nest?from=qr', '/sub/nest/?from=qr'],
    ['/sub//nest', '/sub/nest/'],
    ['/', '/sub/'],
    ['/sub', '/sub/'],
  ] as const) {
    const answer = await get(asked);
    expect([answer.status, answer.headers.get('location')]).toEqual([308, location]);
  }
});

test('what is not there is the 404 page, uncached', async () => {
  for (const asked of ['gone/', '_astro/gone.js', '..%2f..%2fetc/passwd', '%zz']) {
    const answer = await get(asked);
    expect([answer.status, await answer.text()]).toEqual([404, 'lost']);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  }
  expect((await get('/outside/')).status).toBe(404);
});

test('nothing can be sent to it', async () => {
  expect((await fetch(site.url, { method: 'POST', body: 'name' })).status).toBe(405);
});
