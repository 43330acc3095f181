import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { openGame } from '../support/player.ts';
import { gamePages, html } from '../support/site.ts';
import { budget, describeWeight, isDictionary, sum, weigh } from '../support/weight.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

for (const built of gamePages) {
  test(`${built.path} weighs at most 30 KB of scripts and 120 KB in all`, async ({ page }) => {
    const loaded = await weigh(page);
    const game = await openGame(page, built.path);
    await game.locator('button:enabled:visible, input:enabled:visible').first().click();
    await page.waitForLoadState('networkidle');
    const own = loaded.filter((file) => !isDictionary(file));
    // What a game is given stands in a script as well, but is data.
    const inline = [
      ...html(built).matchAll(/<script(?![^>]*(?:\ssrc=|application\/json))[^>]*>([\s\S]*?)<\/script>/g),
    ]
      .map(([, text = '']) => text)
      .join('');
    const scripts = own.filter(({ type, url }) => type === 'Script' || url.endsWith('.js'));
    const weight = {
      script: sum(scripts) + brotliCompressSync(inline).length,
      page: sum(own),
      dictionary: sum(loaded.filter(isDictionary)),
    };
    const report = `${JSON.stringify(weight)}\n${describeWeight(loaded)}`;
    expect(
      loaded.some(({ type }) => type === 'Document'),
      report,
    ).toBe(true);
    expect(scripts.length, report).toBeGreaterThan(0);
    expect.soft(weight.script, report).toBeLessThanOrEqual(budget.script);
    expect.soft(weight.page, report).toBeLessThanOrEqual(budget.page);
    expect.soft(weight.dictionary, report).toBeLessThanOrEqual(budget.dictionary);
  });
}
