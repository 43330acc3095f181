import base from '../../astro.config.mjs';

const school = process.env.FLEDGE_SCHOOL;

/** The pages of another school, in a folder of their own; what is made for the hosts of a site is left out. */
export default {
  ...base,
  outDir: `./.cache/schools/${school}/site`,
  cacheDir: `./.cache/schools/${school}/cache`,
  integrations: base.integrations.filter(({ name }) => /islands|svelte|mdx|fonts/.test(name)),
};
