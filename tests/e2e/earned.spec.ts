import { expect, test } from '@playwright/test';
import { stages, units } from '../../src/core/curriculum.ts';
import { hurry, playUnseen } from './support/haste.ts';
import { openGame, playToTheEnd, type Press } from './support/player.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

/** As quick as a press can be: how a game is pressed by pointer and by keys has tests of its own. */
const atOnce: Press = (_page, choice) =>
  choice.evaluate((element) => {
    if (element instanceof HTMLElement) element.click();
  });

for (const stage of stages) {
  test(`the ${stage} certificate is earned by finishing its eight lessons, one after the other`, async ({
    page,
  }) => {
    await hurry(page);
    await playUnseen(page);
    await page.goto(`/${stage}/${units[0]}/#done`);
    const keep = page.locator('[data-keep-button]');
    await expect(keep).toBeVisible();
    await keep.evaluate((button: HTMLElement) => button.click());
    await expect(page.locator('[data-when="new"]')).toBeVisible();
    for (const [before, unit] of units.entries()) {
      await page.goto('/certificate/');
      await expect(page.locator(`#${stage} [data-done]:not([hidden])`)).toHaveCount(before);
      await expect(page.locator(`#${stage}`)).not.toHaveAttribute('data-earned');
      await openGame(page, `/${stage}/${unit}/`);
      expect(await playToTheEnd(page, atOnce)).toMatchObject({ finished: 1, findings: [] });
      await page.evaluate(() => {
        location.hash = '#done';
      });
      await expect(page.locator('[data-not-played]')).toBeHidden();
    }
    await page.goto(`/certificate/#${stage}`);
    await expect(page.locator(`#${stage}`)).toHaveAttribute('data-earned');
    await expect(page.locator(`#${stage} .award`)).toBeVisible();
    for (const unit of units) await expect(page.locator(`#${stage}-${unit}`)).toBeAttached();
  });
}
