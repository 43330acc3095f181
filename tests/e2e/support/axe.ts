import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe leaves off until asked, although the tags above name it. */
const asked = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** Shows the page in a theme, as the display menu does. */
export async function showTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}

/**
 * Barriers on the page as it stands, by every rule of axe for A, AA and AAA and its best practices. axe itself is put into a
 * page once: that takes longer than a run.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations, examined } = await page.evaluate(
    async (options) => {
      const injected = window as unknown as { axe: typeof axe };
      const results = await injected.axe.run(document, options);
      return { violations: results.violations, examined: results.passes.length };
    },
    {
      runOnly: { type: 'tag', values: tags },
      rules: asked,
      elementRef: false,
      // Of what passes, one example a rule: describing all of it takes longer than finding it.
      resultTypes: ['violations'],
    } satisfies axe.RunOptions,
  );
  if (examined === 0) throw new Error(`axe found nothing to examine at ${page.url()}`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}
