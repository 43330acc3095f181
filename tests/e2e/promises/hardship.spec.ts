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

/** Opens a page where no script runs, and lists what someone would miss there. */
async function readWithoutScripts(page: Page, path: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(path);
  // What the first script of every page leaves (layouts/boot.js).
  if ((await page.locator('html[data-js]').count()) > 0) return ['a script has run'];
  return findMissingWithoutScripts(page);
}

for (const [index, { path }] of pages.entries()) {
  test(`${path} works with storage blocked, full and spoiled, and reads in full without JavaScript`, async ({
    context,
    baseURL,
  }) => {
    const noises = await watch(context, baseURL ?? '');
    // The pages share what reads the store, so they share out the spoiled values.
    const value = spoiled[index % spoiled.length] ?? '';
    const useWith = async (prepare: (page: Page) => Promise<void>): Promise<Page> => {
      const page = await context.newPage();
      await prepare(page);
      const dead = await use(page, path);
      expect.soft([...noises.splice(0), ...dead], prepare.name).toEqual([]);
      return page;
    };
    for (const prepare of [blockStorage, fillStorage]) await (await useWith(prepare)).close();
    const spoilWithValue = (page: Page) => spoilStorage(page, value);
    const page = await useWith(spoilWithValue);
    expect.soft(await findLostText(page, value), `spoiled: ${value.slice(0, 20)}`).toEqual([]);
    expect.soft(await readWithoutScripts(page, path), 'without JavaScript').toEqual([]);
    expect(noises).toEqual([]);
  });
}
