import { expect, test } from '@playwright/test';

test.use({ serviceWorkers: 'block' });

/** Chromium sets `:target` when all scripts have come; a child who reloads a step must not see another one until then. */
test('the step that the address names is shown before any script has come', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/nest/passwords/#play', { waitUntil: 'commit' });
  await expect(page.locator('#play')).toBeVisible();
  await expect(page.locator('[data-step]:visible')).toHaveCount(1);
  const readyAt = () =>
    page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return visit?.domContentLoadedEventStart;
    });
  expect(await readyAt(), 'the scripts are still to come').toBe(0);
  expect(await page.evaluate(() => history.length), 'the way back leads out').toBe(2);

  release();
  await page.waitForLoadState('load');
  await expect(page.locator('#play')).toBeVisible();
});
