import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { openGame } from '../support/player.ts';
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

async function useWith(
  prepare: (context: BrowserContext) => Promise<void>,
  { page, context, baseURL }: { page: Page; context: BrowserContext; baseURL: string | undefined },
  path: string,
): Promise<string[]> {
  const broken = await watch(context, baseURL ?? '');
  await prepare(context);
  const dead = await use(page, path);
  return [...broken, ...dead];
}

for (const [index, { path }] of pages.entries()) {
  test(`${path} works with storage blocked`, async ({ page, context, baseURL }) => {
    expect(await useWith(blockStorage, { page, context, baseURL }, path)).toEqual([]);
  });

  test(`${path} works with storage full`, async ({ page, context, baseURL }) => {
    expect(await useWith(fillStorage, { page, context, baseURL }, path)).toEqual([]);
  });

  // The pages share what reads the store, so they share out the spoiled values.
  const value = spoiled[index % spoiled.length] ?? '';
  test(`${path} works with what was saved spoiled: ${value.slice(0, 20)}`, async ({
    page,
    context,
    baseURL,
  }) => {
    const spoil = (on: BrowserContext) => spoilStorage(on, value);
    expect(await useWith(spoil, { page, context, baseURL }, path)).toEqual([]);
    expect(await findLostText(page, value)).toEqual([]);
  });
}
