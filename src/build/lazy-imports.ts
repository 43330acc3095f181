import type { Plugin } from 'vite';

/**
 * Lets a lazy import be a plain one. Vite wraps each in a helper that preloads what the imported file needs; ours need one
 * file, and the helper would come with the game before anything lazy is asked for.
 */
export function lazyImports(): Plugin {
  return {
    name: 'fledge-lazy-imports',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
