/** The coverage of every framework as a file for a spreadsheet. */
import type { APIRoute } from 'astro';
import { coverageRows } from '#catalogue/coverage.ts';
import { frameworks, lessons, words } from '#catalogue/index.ts';
import { csvOf } from '#core/csv.ts';
import { surfaceAt } from '#ui/teach/surfaces.ts';

export const GET: APIRoute = async ({ site }) => {
  const t = await words();
  const rows = coverageRows(await frameworks(), await lessons(), {
    head: ['framework', 'code', 'statement', 'stage', 'lesson', 'address'].map((key) =>
      t(`frameworks.csv.${key}`),
    ),
    stage: (stage) => t(`home.${stage}`),
    notCovered: t('frameworks.csv.none'),
    address: ({ stage, unit }) => new URL(surfaceAt(stage, unit, 'plan'), site).href,
  });
  return new Response(csvOf(rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
