import { expect } from '@playwright/test';
import { findBarriers } from './support/axe.ts';
import { collect } from './support/findings.ts';
import { byKeys, byPointer, openGame, playAtRandom, playToTheEnd } from './support/player.ts';
import { findMisfits } from './support/reflow.ts';
import { gamePages } from './support/site.ts';
import { findSmallThings } from './support/sizes.ts';
import { test } from './support/test.ts';
import { watch } from './support/watch.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

test('there are games to play', () => {
  expect(gamePages.length).toBeGreaterThan(0);
});

/** A phone is pressed, a computer is played by keys; each width sees every screen of the game. */
const ways = [
  { name: 'pointer', press: byPointer, width: 360, height: 740 },
  { name: 'keys', press: byKeys, width: 1280, height: 800 },
];

for (const { path } of gamePages) {
  for (const { name, press, width, height } of ways) {
    test(`${path} is finished by ${name} alone at ${width} px, clear and in its width all through`, async ({
      page,
    }) => {
      const { add, list } = collect();
      await page.setViewportSize({ width, height });
      const game = await openGame(page, path);
      await expect(game).toHaveAttribute('data-game', /^(nest|branch|sky)\/[a-z-]+$/);
      await expect(game).toHaveAttribute('data-state', /^(ready|playing)$/);
      const seen = new Set<string>();
      const play = await playToTheEnd(page, press, async (presses, state, screen) => {
        const place = `press ${presses}, ${state}`;
        // Each run of axe takes as long as ten of the others.
        if (presses % 10 === 1 || state === 'finished') add(place, await findBarriers(page));
        if (seen.has(screen)) return;
        seen.add(screen);
        add(place, await findSmallThings(page));
        add(place, await findMisfits(page));
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
