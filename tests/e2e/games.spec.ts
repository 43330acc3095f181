import { expect } from '@playwright/test';
import { findBarriers } from './support/axe.ts';
import { collect } from './support/findings.ts';
import { hurry, playUnseen, undress } from './support/haste.ts';
import { byKeys, byPointer, type Look, openGame, placeIn, playToTheEnd } from './support/player.ts';
import { playAtRandom } from './support/random-player.ts';
import { findMisfits } from './support/reflow.ts';
import { gamePages, settle } from './support/site.ts';
import { findSmallThings } from './support/sizes.ts';
import { test } from './support/test.ts';
import { watch } from './support/watch.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

test('there are games to play', () => {
  expect(gamePages.length).toBeGreaterThan(0);
});

/** A phone is pressed, a computer is played by keys, and each takes its own way through the game. */
const ways = [
  { name: 'pointer', press: byPointer, width: 360, height: 740, examined: 1, fromLast: false },
  { name: 'keys', press: byKeys, width: 1280, height: 800, examined: 6, fromLast: true },
];

for (const { path } of gamePages) {
  for (const { name, press, width, height, examined, fromLast } of ways) {
    test(`${path} is finished by ${name} alone at ${width} px, clear and in its width all through`, async ({
      page,
    }) => {
      const { add, list } = collect();
      await hurry(page);
      await page.setViewportSize({ width, height });
      const game = await openGame(page, path);
      await expect(game).toHaveAttribute('data-game', /^(nest|branch|sky|families)\/[a-z-]+$/);
      await expect(game).toHaveAttribute('data-state', /^(ready|playing)$/);
      const seen = new Set<string>();
      const look: Look = async (presses, state, scene) => {
        const place = `press ${presses}, ${state}`;
        // Each run of axe takes as long as ten of the others.
        if (presses % 10 === examined || state === 'finished') add(place, await findBarriers(page));
        if (seen.has(scene)) return;
        seen.add(scene);
        add(place, await findSmallThings(page));
        add(place, await findMisfits(page));
      };
      const play = await playToTheEnd(page, press, { look, fromLast });
      expect(play).toMatchObject({ finished: 1, findings: [] });
      expect(list()).toEqual([]);
    });
  }

  test(`${path} bears 300 presses at random, from 20 seeds`, async ({ page, context, baseURL }) => {
    const broken = await watch(context, baseURL ?? '');
    await hurry(page);
    await playUnseen(page);
    let finished = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      // A page takes as long to load as a play: some plays go on from each other, and then all begins anew.
      if ([1, 3, 12].includes(seed)) {
        await page.goto('about:blank');
        await openGame(page, path);
        if (seed > 1) await undress(page);
      }
      const play = await playAtRandom(page, seed, 300);
      expect([...play.findings, ...broken]).toEqual([]);
      finished += play.finished;
    }
    // A long game may not have ended in any of them: the last one is played on until it has.
    for (let seed = 21; seed <= 40 && finished === 0; seed += 1) {
      const play = await playAtRandom(page, seed, 300);
      expect([...play.findings, ...broken]).toEqual([]);
      finished += play.finished;
    }
    expect(finished).toBeGreaterThan(0);
  });

  test(`${path} is found again after a reload, where it was left`, async ({ page }) => {
    await hurry(page);
    await openGame(page, path);
    await playAtRandom(page, 7, 25);
    const left = await placeIn(page);
    expect(left.state).toBe('playing');
    // A play is kept a quarter of a second after the press: browsers slow down pages that do so more often.
    await page.waitForTimeout(400);
    await page.reload();
    await page.waitForFunction(() => !document.querySelector('[data-game]')?.closest('game-island[asleep]'));
    await settle(page);
    expect(await placeIn(page)).toEqual(left);
  });
}
