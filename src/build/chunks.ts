import type { UserConfig } from 'vite';

/** From the start, by more than one page or game. */
const shared = { minShareCount: 2, tags: ['$initial' as const] };

/**
 * Fewer, larger files where the bundler would make many small ones: on a slow line each file a game waits for costs more in
 * waiting than in bytes. What is shared is fetched once and kept.
 */
export const chunks: UserConfig['environments'] = {
  // Astro takes the pages' styles from this environment: one sheet for the house, and one for the kind of page. What only
  // some pages use, the grown-ups' above all, is no part of the house's.
  prerender: grouped({
    name: 'site',
    test: /src[\\/](styles|layouts|ui[\\/](?!(game|present|families|teach|print|evidence|school|certificate)[\\/])).*\.css$/,
  }),
  // What every page's scripts share, and what the games share: apart, since a page without a game ships no framework. What
  // only the grown-ups' pages need is in neither: a child's page would pay for it.
  // On demand stays on demand, and what one game alone uses stays with it.
  client: grouped(
    { name: 'svelte', test: /node_modules[\\/](svelte|esm-env|clsx)[\\/]/ },
    {
      name: 'house',
      test: /src[\\/](device[\\/](?!(progress|set-aside|alone|tallies|file|awake|channel)\.)|core[\\/](?!progress|branching|evidence|class|agreement|lesson-filter|school-year)|ui[\\/](?!game|place|certificate|path|evidence|present|families|teach|print)).*\.ts$|node_modules[\\/]nanostores[\\/]/,
      ...shared,
    },
    // The child's place: a lesson asks for it late (`lesson/child/follow.ts`), so it is apart from the rest of the house.
    {
      name: 'place',
      test: /src[\\/](device[\\/](progress|set-aside|alone)\.ts|core[\\/]progress[\\/])/,
    },
    {
      name: 'game',
      test: /^(?!.*[\\/](branching|lab)[\\/]).*(\.svelte$|src[\\/]ui[\\/]game[\\/])/,
      ...shared,
    },
    // What stories and chats share, and no other game needs.
    { name: 'branching', test: /[\\/]branching[\\/]/, ...shared },
    // Likewise games in which something is tried until it holds.
    { name: 'lab', test: /[\\/]game[\\/]lab[\\/]/, ...shared },
  ),
};

function grouped(...groups: { name: string; test: RegExp; minShareCount?: number; tags?: '$initial'[] }[]) {
  return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
}
