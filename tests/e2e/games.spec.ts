import { expect, test } from '@playwright/test';
import { findBarriers } from './support/axe.ts';
import { collect } from './support/findings.ts';
import { byKeys, byPointer, openGame, playAtRandom, playToTheEnd } from './support/player.ts';
import { findMisfits } from './support/reflow.ts';
import { gamePages } from './support/site.ts';
import { findSmallThings } from './support/sizes.ts';
import { watch } from './support/watch.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

test('there are games to play', () => {
  expect(gamePages.length).toBeGreaterThan(0);
});

for (const { path } of gamePages) {
  test(`${path} is finished by keys alone`, async ({ page }) => {
    await openGame(page, path);
    expect(await playToTheEnd(page, byKeys)).toMatchObject({ finished: 1, findings: [] });
  });

  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    test(`${path} is finished by pointer at ${width} px, clear and in its width all through`, async ({
      page,
    }) => {
      const { add, list } = collect();
      await page.setViewportSize({ width, height });
      const game = await openGame(page, path);
      await expect(game).toHaveAttribute('data-game', /^(nest|branch|sky)\/[a-z-]+$/);
      await expect(game).toHaveAttribute('data-state', /^(ready|playing)$/);
      const play = await playToTheEnd(page, byPointer, 400, async (presses, state) => {
        const place = `press ${presses}, ${state}`;
        add(place, await findSmallThings(page));
        add(place, await findMisfits(page));
        // Each run of axe takes as long as ten of the others.
        if (presses % 10 === 1 || state === 'finished') add(place, await findBarriers(page));
      });
      expect(play).toMatchObject({ finished: 1, findings: [] });
      expect(list()).toEqual([]);
    });
  }

  test(`${path} bears 300 presses at random`, async ({ page, context, baseURL }) => {
    const broken = await watch(context, baseURL ?? '');
    for (const seed of [1, 2, 3, 4]) {
      await openGame(page, path);
      const { findings } = await playAtRandom(page, seed, 300);
      expect([...findings, ...broken]).toEqual([]);
      await page.goto('about:blank');
    }
  });
}
