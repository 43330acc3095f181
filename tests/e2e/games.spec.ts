import { expect, test } from '@playwright/test';
import { byKeys, byPointer, openGame, playAtRandom, playToTheEnd } from './support/player.ts';
import { gamePages } from './support/site.ts';
import { watch } from './support/watch.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

test('there are games to play', () => {
  expect(gamePages.length).toBeGreaterThan(0);
});

for (const { path } of gamePages) {
  test(`${path} is finished by pointer alone`, async ({ page }) => {
    const game = await openGame(page, path);
    await expect(game).toHaveAttribute('data-game', /^(nest|branch|sky)\/[a-z-]+$/);
    await expect(game).toHaveAttribute('data-state', /^(ready|playing)$/);
    expect(await playToTheEnd(page, byPointer)).toMatchObject({ finished: 1, findings: [] });
  });

  test(`${path} is finished by keys alone`, async ({ page }) => {
    await openGame(page, path);
    expect(await playToTheEnd(page, byKeys)).toMatchObject({ finished: 1, findings: [] });
  });

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
