import { expect, type Page, test } from '@playwright/test';
import { openGame } from '../support/player.ts';
import { findMissingWithoutScripts } from '../support/reading.ts';
import { gamePages, pages, settle } from '../support/site.ts';
import { blockStorage, fillStorage, findLostText, spoiled, spoilStorage } from '../support/storage.ts';
import { watch } from '../support/watch.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const games = new Set(gamePages.map(({ path }) => path));

/** Opens a page and uses it a little: a game must answer its first press. */
async function use(page: Page, path: string): Promise<string[]> {
  if (!games.has(path)) {
    await page.goto(path);
    await settle(page);
    return (await page.locator('h1').isVisible()) ? [] : ['no heading'];
  }
  const game = await openGame(page, path);
  const before = await game.innerText();
  await game.locator('button:enabled:visible, input:enabled:visible').first().click();
  await settle(page);
  return (await game.innerText()) === before ? ['the game does not answer a press'] : [];
}

for (const [index, { path }] of pages.entries()) {
  test(`${path} works with storage blocked, full, and spoiled`, async ({ context, baseURL }) => {
    const noises = await watch(context, baseURL ?? '');
    // The pages share what reads the store, so they share out the spoiled values.
    const value = spoiled[index % spoiled.length] ?? '';
    const hardships: [string, (page: Page) => Promise<void>][] = [
      ['blocked', blockStorage],
      ['full', fillStorage],
      [`spoiled: ${value.slice(0, 20)}`, (page) => spoilStorage(page, value)],
    ];
    for (const [name, prepare] of hardships) {
      const page = await context.newPage();
      await prepare(page);
      const dead = await use(page, path);
      expect.soft([...noises.splice(0), ...dead], name).toEqual([]);
      if (prepare !== blockStorage && prepare !== fillStorage)
        expect.soft(await findLostText(page, value), name).toEqual([]);
      await page.close();
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { path } of pages) {
    test(`${path} reads in full without JavaScript`, async ({ page }) => {
      await page.goto(path);
      expect(await findMissingWithoutScripts(page)).toEqual([]);
    });
  }
});
