import { expect, type Locator, type Page, test } from '@playwright/test';
import { findBarriersInThemes } from '../support/axe.ts';
import { collect } from '../support/findings.ts';
import { findKeyboardFaults } from '../support/keyboard.ts';
import { findMisfits, showTextSize } from '../support/reflow.ts';
import { settle } from '../support/site.ts';
import { findSmallThings } from '../support/sizes.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

/** One page of each stage: the panels of a page's frame are the same on all of them. */
const frames = ['/', '/branch/', '/sky/', '/grown-ups/'];

/** What opens a panel: buttons that say so, and links that a script makes say so. */
const openers = 'header :is([popovertarget], [aria-haspopup]):not(dialog *, [popover] *)';

/** Opens a panel by keys on a fresh page; answers with its name. */
async function openPanel(page: Page, path: string, opener: Locator): Promise<string> {
  await page.goto(path);
  await settle(page);
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(':popover-open, dialog:modal')).toHaveCount(1);
  return (await opener.textContent())?.trim() ?? '';
}

for (const path of frames) {
  test(`${path} has panels that keep the promises too`, async ({ page }) => {
    const { add, list } = collect();
    await page.goto(path);
    await settle(page);
    const count = await page.locator(openers).count();
    expect(count).toBeGreaterThan(0);
    for (const opener of Array.from({ length: count }, (_, index) => page.locator(openers).nth(index))) {
      const name = await openPanel(page, path, opener);
      add(name, await findKeyboardFaults(page, ':popover-open, dialog:modal'));
      for (const [theme, barriers] of await findBarriersInThemes(page)) add(`${name} ${theme}`, barriers);
      for (const width of [360, 820, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await settle(page);
        add(`${name} ${width} px`, await findSmallThings(page));
      }
      await page.setViewportSize({ width: 320, height: 256 });
      for (const size of ['normal', 'largest'] as const) {
        await showTextSize(page, size);
        await settle(page);
        add(`${name} 320 x 256 ${size} text`, await findMisfits(page));
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    }
    expect(list()).toEqual([]);
  });
}
