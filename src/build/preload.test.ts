import { expect, test } from 'vitest';
import { preloadsFor } from './preload.ts';

const imports = new Map([
  ['_astro/Sort.js', ['_astro/svelte.js', '_astro/store.js']],
  ['_astro/client.js', ['_astro/Sort.js', '_astro/svelte.js']],
  ['_astro/svelte.js', []],
  ['_astro/store.js', ['_astro/Sort.js']],
  ['_astro/menu.js', ['_astro/store.js']],
  ['_astro/lazy.js', []],
]);
const game = '<game-island asleep></game-island><script type="module" src="/sub/_astro/client.js"></script>';

test('a game’s modules are named with all they import, each once, cycles and all', () => {
  expect(preloadsFor(game, imports, '/sub/')).toEqual([
    '/sub/_astro/client.js',
    '/sub/_astro/Sort.js',
    '/sub/_astro/svelte.js',
    '/sub/_astro/store.js',
  ]);
});

test('the game comes before the page’s other scripts, wherever these stand', () => {
  const script = '<script type="module" src="/sub/_astro/menu.js"></script>';
  expect(preloadsFor(script + game, imports, '/sub/').at(-1)).toBe('/sub/_astro/menu.js');
  expect(preloadsFor(script, imports, '/sub/')).toEqual([
    '/sub/_astro/menu.js',
    '/sub/_astro/store.js',
    '/sub/_astro/Sort.js',
    '/sub/_astro/svelte.js',
  ]);
});

test('a page without modules is left alone, and an address of something else is no module', () => {
  expect(preloadsFor('<script type="module" src="/_astro/gone.js"></script>', imports, '/')).toEqual([]);
});
