import type { Plugin } from 'vite';

/**
 * A game's styles come with the page it was built into; its script would bring the same styles a second time, in files of
 * their own.
 */
export function stylesOnce(): Plugin {
  return {
    name: 'fledge-styles-once',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: {
      order: 'pre',
      filter: { id: /\.svelte\?.*type=style/ },
      handler: () => ({ id: '\0no-style', moduleSideEffects: false }),
    },
    load: {
      filter: { id: /^\0no-style$/ },
      handler: () => 'export {};',
    },
  };
}
