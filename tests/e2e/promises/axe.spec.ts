import { expect, test } from '@playwright/test';
import { findBarriers, showTheme, themes } from '../support/axe.ts';
import { collect } from '../support/findings.ts';
import { atEachStep, pages, settle } from '../support/site.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

for (const { path } of pages) {
  test(`${path} passes axe in light, dark and high contrast`, async ({ page }) => {
    const { add, list } = collect();
    await page.goto(path);
    await settle(page);
    await atEachStep(page, async (step) => {
      for (const theme of themes) {
        await showTheme(page, theme);
        add(`${step} ${theme}`, await findBarriers(page));
      }
    });
    expect(list()).toEqual([]);
  });
}
