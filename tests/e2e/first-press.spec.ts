import { expect, test } from '@playwright/test';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

/** A press on a game whose script is still on its way is kept, shown, and answered once. */
test('a press before the game is awake is answered when it is', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/nest/passwords/', { waitUntil: 'commit' });
  // Chromium takes an address's fragment into account only when the page's scripts have come.
  await page.evaluate(() => (location.hash = 'play'));

  const game = page.locator('[data-game="nest/passwords"]');
  const first = game.locator('[data-choice]:visible').first();
  // All of the page has come but its scripts. Its text is compared without its layout, which may still be on its way.
  await page.waitForFunction(() => document.readyState !== 'loading');
  const before = await game.textContent();
  await first.click();
  await expect(first).toHaveAttribute('aria-busy', 'true');
  expect(await game.textContent()).toBe(before);

  release();
  await expect(game.locator('[aria-busy]')).toHaveCount(0);
  await expect.poll(() => game.textContent()).not.toBe(before);
});
