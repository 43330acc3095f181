import { expect, test } from 'vitest';
import { answerFor, keyFor, type Manifest } from './manifest.ts';

const manifest: Manifest = {
  base: '/sub/',
  revisions: { '': 'a', 'nest/': 'b', '404.html': 'c', '_astro/x.js': 'd', 'art/a b.svg': 'e' },
  first: [],
  later: [],
};
const ask = (path: string) => answerFor(manifest, new URL(path, 'https://school.example'));

test.each([
  ['/sub/', ''],
  ['/sub/?from=qr', ''],
  ['/sub/index.html', ''],
  ['/sub/nest/', 'nest/'],
  ['/sub/nest/index.html', 'nest/'],
  ['/sub/_astro/x.js', '_astro/x.js'],
  ['/sub/art/a%20b.svg', 'art/a b.svg'],
  ['/sub/404.html', '404.html'],
])('%s is the file "%s"', (address, path) => {
  expect(ask(address)).toEqual({ kind: 'file', path });
});

test('a page without its slash is sent on, with its question', () => {
  expect(ask('/sub/nest?from=qr')).toEqual({
    kind: 'redirect',
    to: 'https://school.example/sub/nest/?from=qr',
  });
});

test.each([
  '/',
  '/other/',
  '/sub',
  '/sub/gone/',
  '/sub/_astro/gone.js',
  '/sub/toString',
  '/sub/%zz',
  '/sub//nest/',
])('%s is left to the network', (address) => {
  expect(ask(address)).toEqual({ kind: 'network' });
});

test('two versions of a page are kept side by side', () => {
  const changed = { ...manifest, revisions: { ...manifest.revisions, 'nest/': 'z' } };
  const keys = [manifest, changed].map((site) => keyFor(site, 'nest/', 'https://school.example'));
  expect(keys).toEqual([
    'https://school.example/sub/nest/?kept=b',
    'https://school.example/sub/nest/?kept=z',
  ]);
});
