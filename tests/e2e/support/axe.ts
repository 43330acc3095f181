import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe leaves off until asked, although the tags above name it. */
const asked = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };

const themes = ['light', 'dark', 'contrast'] as const;
type Theme = (typeof themes)[number];

/** Shows the page in a theme, as the display menu does. */
async function showTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}

/**
 * Barriers on the page as it stands, by every rule of axe for A, AA and AAA and its best practices. axe itself is put into a
 * page once: that takes longer than a run.
 */
export function findBarriers(page: Page): Promise<string[]> {
  return run(page, { runOnly: { type: 'tag', values: tags }, rules: asked });
}

/** The rules whose answer hangs on colours and sizes. All others read the markup, and what of it is there to be seen. */
const ofLooks = [
  'color-contrast',
  'color-contrast-enhanced',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

/**
 * Barriers in each theme, the first theme shown again at the end. A theme that changes nothing but looks, which is compared
 * each time, is examined by the rules of looks; one that changes the markup, or what of it can be seen, by every rule.
 */
export async function findBarriersInThemes(page: Page): Promise<[Theme, string[]][]> {
  const found: [Theme, string[]][] = [];
  for (const theme of themes) {
    await showTheme(page, theme);
    const isAlike = await standsAsBefore(page, found.length === 0);
    const rules: axe.RunOptions = { runOnly: { type: 'rule', values: ofLooks } };
    found.push([theme, isAlike ? await run(page, rules) : await findBarriers(page)]);
  }
  await showTheme(page, themes[0]);
  return found;
}

declare global {
  interface Window {
    /** The markup and what of it could be seen, when it was first looked at. */
    stood: string | undefined;
  }
}

/** Whether the page has the same markup, and the same of it to be seen, as when this was first asked. */
function standsAsBefore(page: Page, isFirst: boolean): Promise<boolean> {
  return page.evaluate((anew) => {
    const isSeen = (element: Element) => {
      const { right, bottom, width, height } = element.getBoundingClientRect();
      const isOnPage = right + scrollX > 0 && bottom + scrollY > 0 && width > 0 && height > 0;
      return isOnPage && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    const { head, body } = document;
    const seen = [...body.querySelectorAll('*')].map((element) => (isSeen(element) ? '1' : '0'));
    const stands = [head.innerHTML, body.outerHTML, ...seen].join('');
    const isAlike = !anew && window.stood === stands;
    if (anew) window.stood = stands;
    return isAlike;
  }, isFirst);
}

/**
 * Runs axe on the page as it stands. It reads all of a page and examines nothing that is hidden, so that a lesson's other
 * steps would take it three times as long: they are put aside for the while. Each is examined when it is shown.
 */
async function run(page: Page, rules: axe.RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations, examined } = await page.evaluate(
    async (options) => {
      const injected = window as unknown as { axe: typeof axe };
      const isOwnElement = ({ localName }: Element) => localName.includes('-');
      const hidden = [...document.querySelectorAll('[data-step], [data-certificate]')].filter(
        (part) => !part.checkVisibility() && ![...part.querySelectorAll('*')].some(isOwnElement),
      );
      const places = hidden.map((part) => {
        const place = document.createComment('');
        part.replaceWith(place);
        return { place, part };
      });
      const results = await injected.axe
        .run(document, options)
        .finally(() => places.forEach(({ place, part }) => place.replaceWith(part)));
      return { violations: results.violations, examined: results.passes.length };
    },
    {
      ...rules,
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
