import base from '../../astro.config.mjs';

/** The site's own build, with one page more for each lesson and surface, so that a test can read them. */
const surfaces = {
  name: 'surfaces',
  hooks: {
    'astro:config:setup': ({ injectRoute }) =>
      injectRoute({
        pattern: '/surfaces/[surface]/[stage]/[unit]',
        entrypoint: new URL('./page.astro', import.meta.url),
      }),
  },
};

export default {
  ...base,
  outDir: './.cache/surfaces',
  // What reads and renders a lesson; what is made for the hosts of the whole site is left out.
  integrations: [...base.integrations.filter(({ name }) => /islands|svelte|mdx|fonts/.test(name)), surfaces],
};
