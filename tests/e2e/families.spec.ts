import { expect, type Page } from '@playwright/test';
import { units } from '../../src/core/curriculum.ts';
import { hurry } from './support/haste.ts';
import { byPointer, openGame, playToTheEnd } from './support/player.ts';
import { letters, print, type Paper } from './support/paper.ts';
import { findMisfits } from './support/reflow.ts';
import { test } from './support/test.ts';
import { findTraces } from './support/storage.ts';
import { budget, sum, weigh } from './support/weight.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

test('each of the eight family pages is one sheet, on A4 and on Letter, and its games are there', async ({
  page,
}) => {
  await page.goto('/families/');
  for (const unit of units) await expect(page.locator(`main a[href="/families/${unit}/"]`)).toBeVisible();
  for (const unit of units) {
    await page.goto(`/families/${unit}/`);
    const games = await page
      .locator('a[href*="?together#play"]')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(games).toEqual(['nest', 'branch', 'sky'].map((stage) => `/${stage}/${unit}/`));
    for (const paper of ['A4', 'Letter'] as Paper[]) {
      const printed = await print(page, paper);
      expect(printed.pages, `${unit} ${paper}`).toBe(1);
      expect(printed.height, 'upright').toBeGreaterThan(printed.width);
      // The last words of the sheet are there too.
      expect(printed.text).toContain('CCBY4.0');
    }
  }
});

/** Notes which part of the banner is shown, whenever that changes. */
async function noteTurns(page: Page): Promise<void> {
  await page.locator('[data-together]').evaluate((banner) => {
    const shown = () => banner.querySelector<HTMLElement>('[data-show]:not([hidden])')?.dataset['show'] ?? '';
    const noted = [shown()];
    Object.assign(window, { noted });
    new MutationObserver(() => {
      if (shown() !== noted.at(-1)) noted.push(shown());
    }).observe(banner, { subtree: true, attributes: true });
  });
}

for (const path of ['/nest/personal-details/', '/branch/meeting/', '/sky/known-friends/']) {
  test(`${path} is played together to its end, turn by turn`, async ({ page }) => {
    await hurry(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await openGame(page, `${path}?together`);
    const banner = page.locator('[data-together]');
    await expect(banner).toBeVisible();
    await noteTurns(page);
    const play = await playToTheEnd(page, byPointer);
    expect(play).toMatchObject({ finished: 1, findings: [] });
    await expect(banner.locator('[data-show="end"]')).toBeVisible();
    expect(await findMisfits(page)).toEqual([]);

    const noted = await page.evaluate(() => (window as unknown as { noted: string[] }).noted);
    const turns = noted.filter((show) => show === 'child' || show === 'adult');
    expect(turns.length).toBeGreaterThan(5);
    expect(turns).toEqual(turns.map((_, at) => (at % 2 ? 'adult' : 'child')));
    await page.locator('[data-move="replay"]').click();
    await expect(
      banner.locator('[data-show="child"], [data-show="adult"]').filter({ visible: true }),
    ).toHaveCount(1);
    await page.goto(path);
    await expect(page.locator('[data-together]')).toBeHidden();
  });
}

test('the way from a family page into the game and back; with its turns it keeps its weight', async ({
  page,
}) => {
  const loaded = await weigh(page);
  await page.goto('/families/meeting/');
  loaded.length = 0;
  await page.locator('a[href$="/sky/meeting/?together#play"]').click();
  await expect(page.locator('[data-show="child"]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const scripts = loaded.filter(({ type, url }) => type === 'Script' || url.endsWith('.js'));
  expect(sum(scripts)).toBeLessThan(budget.script);
  await expect(page.locator('#play')).toBeVisible();
  await page.goBack();
  await expect(page.locator('h1')).toHaveText('Meeting online friends');
});

test('an agreement is chosen, put in order and printed on one page, by keys alone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/families/agreement/');
  const shown = () =>
    page
      .locator('[data-promise]:not([hidden])')
      .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset['promise'])));
  for (const number of [3, 14, 9, 44, 35]) {
    await page.locator(`[data-choose][value="${number}"]`).focus();
    await page.keyboard.press('Space');
  }
  expect(await shown()).toEqual([3, 14, 9, 44, 35]);
  await page.locator('[data-promise="9"] [data-move="up"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-promise="9"] [data-move="up"]')).toBeFocused();
  await page.keyboard.press('Enter');
  // At the top there is no way up: the keys stand on the way down.
  await expect(page.locator('[data-promise="9"] [data-move="down"]')).toBeFocused();
  await expect(page.locator('[data-said]')).toHaveText('Now 1 of 3.');
  await page.locator('[data-promise="3"] [data-move="out"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-choose][value="3"]')).not.toBeChecked();
  expect(await shown()).toEqual([9, 14, 44, 35]);
  expect(await findMisfits(page)).toEqual([]);

  // The address alone brings the choice back, in its order.
  expect(new URL(page.url()).hash).toBe('#9-14-44-35');
  expect(await findTraces(page)).toEqual([]);
  await page.reload();
  expect(await shown()).toEqual([9, 14, 44, 35]);

  const texts = page.locator('[data-promise]');
  const textOf = async (number: number) =>
    letters((await page.locator(`[data-promise="${number}"] > span`).first().textContent()) ?? '');
  for (const paper of ['A4', 'Letter'] as Paper[]) {
    const { pages, text } = await print(page, paper);
    expect(pages, paper).toBe(1);
    expect(text.indexOf(await textOf(9))).toBeLessThan(text.indexOf(await textOf(14)));
    expect(text).toContain(await textOf(44));
    expect(text).not.toContain(await textOf(3));
  }
  // Even all of them, and none, which prints the whole list to tick.
  const all = await texts.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['promise']));
  expect(all.length).toBeGreaterThanOrEqual(24);
  for (const hash of [all.join('-'), '']) {
    await page.goto('about:blank');
    await page.goto(`/families/agreement/#${hash}`);
    for (const paper of ['A4', 'Letter'] as Paper[]) {
      const { pages, text } = await print(page, paper);
      expect(pages, `${hash} ${paper}`).toBe(1);
      expect(text).toContain(await textOf(3));
      expect(text).toContain('Signed');
    }
  }
});
