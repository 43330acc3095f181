import { expect, test } from '@playwright/test';
import { collect } from '../support/findings.ts';
import { findKeyboardFaults } from '../support/keyboard.ts';
import { atEachPart, pages, settle } from '../support/site.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

for (const { path } of pages) {
  test(`${path} is walked by keyboard alone`, async ({ page }) => {
    const { add, list } = collect();
    await page.goto(path);
    await settle(page);
    await atEachPart(page, async (part) => add(part, await findKeyboardFaults(page)));
    expect(list()).toEqual([]);
  });
}
