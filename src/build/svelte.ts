import svelte from '@astrojs/svelte';
import type { AstroIntegration } from 'astro';

/**
 * Svelte for what is built. In the browser games wake by themselves (`ui/game/wake.ts`): without Astro's own entry for
 * that, no page carries what only that entry needs.
 */
export function builtSvelte(): AstroIntegration {
  const { hooks, ...integration } = svelte();
  return {
    ...integration,
    hooks: {
      ...hooks,
      'astro:config:setup': (options) =>
        hooks['astro:config:setup']?.({
          ...options,
          addRenderer: ({ name, serverEntrypoint }) => options.addRenderer({ name, serverEntrypoint }),
        }),
    },
  };
}
