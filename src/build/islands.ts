import { fileURLToPath } from 'node:url';
import svelte from '@astrojs/svelte';
import type { AstroIntegration } from 'astro';

/** Svelte for pages and games, with our own lighter entry in the browser (`island.ts`). */
export function islands(): AstroIntegration {
  const { hooks, ...integration } = svelte();
  const clientEntrypoint = fileURLToPath(new URL('./island.ts', import.meta.url));
  return {
    ...integration,
    hooks: {
      ...hooks,
      'astro:config:setup': (options) =>
        hooks['astro:config:setup']?.({
          ...options,
          addRenderer: (renderer) => options.addRenderer({ ...renderer, clientEntrypoint }),
        }),
    },
  };
}
