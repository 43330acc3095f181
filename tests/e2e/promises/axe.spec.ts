import { expect, test } from '@playwright/test';
import { findBarriers, showTheme, themes } from '../support/axe.ts';
import { collect } from '../support/findings.ts';
import { atEachPart, pages, settle } from '../support/site.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

for (const { path } of pages) {
  test(`${path} passes axe in light, dark and high contrast`, async ({ page }) => {
    const { add, list } = collect();
    await page.goto(path);
    await settle(page);
    await atEachPart(page, async (part) => {
      for (const theme of themes) {
        await showTheme(page, theme);
        add(`${part} ${theme}`, await findBarriers(page));
      }
    });
    expect(list()).toEqual([]);
  });
}
