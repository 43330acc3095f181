import { expect, type Page, test } from '@playwright/test';
import { findBarriersInThemes } from '../support/axe.ts';
import { collect } from '../support/findings.ts';
import { findKeyboardFaults } from '../support/keyboard.ts';
import { findMisfits, showTextSize } from '../support/reflow.ts';
import { atEachPart, gamePages, pages, settle } from '../support/site.ts';
import { findSmallThings } from '../support/sizes.ts';
import { findTraces } from '../support/storage.ts';
import { watch } from '../support/watch.ts';
import { findFramework } from '../support/weight.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const games = new Set(gamePages.map(({ path }) => path));

/** 1280 by 1024 at 400 % is 320 by 256 CSS pixels of four device pixels each. */
async function showAt400Percent(page: Page, height: number): Promise<void> {
  await page.setViewportSize({ width: 320, height });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 320,
    height,
    deviceScaleFactor: 4,
    mobile: false,
  });
}

/**
 * A page is loaded once and looked at in every way, since loading it takes longer than most of them. What it asks for,
 * says and writes is watched all the while.
 */
for (const { path } of pages) {
  test(`${path} keeps its promises in each theme, by keys, at each width`, async ({
    page,
    context,
    baseURL,
  }) => {
    const noises = await watch(context, baseURL ?? '');
    const framework = findFramework(page);
    await page.goto(path);
    await settle(page);

    const barriers = collect();
    const keyboard = collect();
    const sizes = collect();
    await atEachPart(page, async (part) => {
      for (const [theme, found] of await findBarriersInThemes(page)) barriers.add(`${part} ${theme}`, found);
      keyboard.add(part, await findKeyboardFaults(page));
      sizes.add(`${part} 1280 px`, await findSmallThings(page));
    });
    expect.soft(barriers.list(), 'axe finds no barrier').toEqual([]);
    expect.soft(keyboard.list(), 'it is walked by keyboard alone').toEqual([]);

    for (const width of [820, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await settle(page);
      await atEachPart(page, async (part) => sizes.add(`${part} ${width} px`, await findSmallThings(page)));
    }
    expect.soft(sizes.list(), 'it is big enough for its stage').toEqual([]);

    const misfits = collect();
    for (const height of [256, 640]) {
      await showAt400Percent(page, height);
      await atEachPart(page, async (part) => {
        for (const size of ['normal', 'largest'] as const) {
          await showTextSize(page, size);
          await settle(page);
          misfits.add(`${part} 320 x ${height} ${size} text`, await findMisfits(page));
        }
      });
    }
    expect.soft(misfits.list(), 'it fits 320 px and 400 %').toEqual([]);

    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect.soft(noises, 'it asks nobody else, breaks no policy, says no error').toEqual([]);
    expect.soft(await findTraces(page), 'it writes nothing unasked').toEqual([]);
    if (!games.has(path)) expect.soft(await framework(), 'it ships no framework').toEqual([]);
  });
}
