import { expect, test } from '@playwright/test';
import { collect } from '../support/findings.ts';
import { findMisfits, showTextSize } from '../support/reflow.ts';
import { atEachPart, pages, settle } from '../support/site.ts';
import { findSmallThings } from '../support/sizes.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

for (const { path } of pages) {
  test(`${path} is big enough for its stage at 360, 820 and 1280 px`, async ({ page }) => {
    const { add, list } = collect();
    await page.goto(path);
    for (const width of [360, 820, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await settle(page);
      await atEachPart(page, async (part) => add(`${part} ${width} px`, await findSmallThings(page)));
    }
    expect(list()).toEqual([]);
  });

  test.describe(() => {
    // 1280 by 1024 at 400 % is 320 by 256 CSS pixels of four device pixels each.
    test.use({ deviceScaleFactor: 4, viewport: { width: 320, height: 256 } });

    test(`${path} fits 320 px and 400 %, in normal and largest text`, async ({ page }) => {
      const { add, list } = collect();
      await page.goto(path);
      for (const height of [256, 640]) {
        await page.setViewportSize({ width: 320, height });
        for (const size of ['normal', 'largest'] as const) {
          await showTextSize(page, size);
          await settle(page);
          await atEachPart(page, async (part) =>
            add(`${part} 320 x ${height} ${size} text`, await findMisfits(page)),
          );
        }
      }
      expect(list()).toEqual([]);
    });
  });
}
