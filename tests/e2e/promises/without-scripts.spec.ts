import { expect, test } from '@playwright/test';
import { findMissingWithoutScripts } from '../support/reading.ts';
import { pages } from '../support/site.ts';

test.use({ javaScriptEnabled: false, serviceWorkers: 'block' });

for (const { path } of pages) {
  test(`${path} reads in full without JavaScript`, async ({ page }) => {
    await page.goto(path);
    expect(await findMissingWithoutScripts(page)).toEqual([]);
  });
}
