import { expect, test } from 'vitest';
import { preloadsFor } from './preload.ts';

const imports = new Map([
  ['_astro/Sort.js', ['_astro/svelte.js', '_astro/store.js']],
  ['_astro/client.js', ['_astro/svelte.js']],
  ['_astro/svelte.js', []],
  ['_astro/store.js', ['_astro/Sort.js']],
  ['_astro/menu.js', ['_astro/store.js']],
  ['_astro/lazy.js', []],
]);
const island =
  '<astro-island uid="a" component-url="/sub/_astro/Sort.js" props="{&quot;a&quot;:1}" renderer-url="/sub/_astro/client.js">';

test('an island’s modules are named with all they import, each once, cycles and all', () => {
  expect(preloadsFor(island, imports, '/sub/')).toEqual([
    '/sub/_astro/Sort.js',
    '/sub/_astro/svelte.js',
    '/sub/_astro/store.js',
    '/sub/_astro/client.js',
  ]);
});

test('islands come before the page’s own scripts, wherever these stand', () => {
  const script = '<script type="module" src="/sub/_astro/menu.js"></script>';
  expect(preloadsFor(script + island, imports, '/sub/').at(-1)).toBe('/sub/_astro/menu.js');
  expect(preloadsFor(script, imports, '/sub/')).toEqual([
    '/sub/_astro/menu.js',
    '/sub/_astro/store.js',
    '/sub/_astro/Sort.js',
    '/sub/_astro/svelte.js',
  ]);
});

test('a page without modules is left alone, and an address of something else is no module', () => {
  expect(preloadsFor('<p>component-url="/_astro/gone.js"</p>', imports, '/')).toEqual([]);
});
