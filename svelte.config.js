import { vitePreprocess } from '@astrojs/svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    runes: true,
    // Less to send with every game.
    discloseVersion: false,
    cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}`,
  },
};
