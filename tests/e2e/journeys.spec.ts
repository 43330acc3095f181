/** A story and a chat as a child plays them: wrong turns, put right; telling in the middle; a reload half-way; the end. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Branching, GraphNode } from '#core/branching/graph.ts';
import { test } from './support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const journeys = [
  { id: 'branch/kindness', chapters: 3 },
  { id: 'branch/block-and-report', chapters: 3 },
];

for (const { id, chapters } of journeys) {
  test.describe(id, () => {
    const game = parse(readFileSync(`content/games/${id}.yaml`, 'utf8')) as Branching;
    const root = (page: Page) => page.locator(`[data-game="${id}"]`);
    const move = (page: Page, name: string) => root(page).locator(`[data-move="${name}"]`);
    const choice = (page: Page, name: string) => root(page).locator(`[data-choice="${name}"]`);

    async function open(page: Page) {
      await page.goto(`/${id}/#play`);
      await expect(root(page)).toHaveAttribute('data-state', 'ready');
      await page.waitForSelector('game-island:not([asleep])', { state: 'attached' });
    }

    /** The node whose question stands, by the words of its answers; nothing where none is asked. */
    async function asked(page: Page): Promise<GraphNode | undefined> {
      const shown = await root(page)
        .locator('[data-choice]')
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-choice')));
      return game.chapters
        .flatMap(({ nodes }) => nodes)
        .find(({ choices = [] }) => {
          const listed = choices.filter(({ act }) => !act);
          return listed.length > 0 && listed.every((one) => shown.includes(one.id));
        });
    }

    /** The words that stand around the names. */
    async function expectText(page: Page, text: string) {
      for (const words of text.split(/\{\w+\}/)) {
        if (words.trim().length > 1) await expect(root(page)).toContainText(words.trim());
      }
    }

    /** Takes the wrong turn of this question, sees it put right, and tries the best idea instead. */
    async function decide(page: Page, { choices = [] }: GraphNode): Promise<boolean> {
      const wrong = choices.find(({ then }) => then.verdict === 'mend');
      if (wrong) {
        await choice(page, wrong.id).click();
        await expectText(page, wrong.then.world);
        await expectText(page, wrong.then.why);
        await expect(move(page, 'next')).toHaveCount(0);
        await move(page, 'mend').click();
        await expectText(page, wrong.then.mend!);
        await move(page, 'again').click();
        await expect(choice(page, wrong.id)).toContainText('tried');
      }
      const good = choices.find(({ then }) => then.verdict !== 'mend')!;
      await choice(page, good.id).click();
      await expectText(page, good.then.why);
      await move(page, 'next').click();
      return wrong !== undefined;
    }

    /** What asks for nothing but a press: a way on, a feeling, a button of the pretend app. */
    async function goOn(page: Page) {
      const all = move(page, 'show-all');
      if (await all.count()) return all.click();
      const on = root(page).locator('[data-move="on"], [data-move="next"]');
      if (await on.count()) return on.first().click();
      const answer = root(page).locator('[data-choice]');
      if (await answer.count()) return answer.first().click();
      await move(page, 'menu').click();
      await root(page).locator('.items [data-choice]').first().click();
      const sure = root(page).locator('.items .primary[data-choice]');
      if (await sure.count()) await sure.click();
    }

    test('every wrong turn is put right, and a reload half-way finds the play again', async ({ page }) => {
      test.setTimeout(30_000);
      await open(page);
      let mistakes = 0;
      let reloaded = false;
      for (let turn = 0; turn < 120; turn += 1) {
        if ((await root(page).getAttribute('data-state')) === 'finished') break;
        const node = await asked(page);
        if (!node) {
          await goOn(page);
          continue;
        }
        if (!reloaded && mistakes >= 4) {
          // The place is kept with the tab's history, soon after the last press.
          await page.waitForTimeout(400);
          await page.reload();
          await page.waitForSelector('game-island:not([asleep])', { state: 'attached' });
          expect((await asked(page))?.id).toBe(node.id);
          await expect(root(page)).toHaveAttribute('data-state', 'playing');
          reloaded = true;
        }
        if (await decide(page, node)) mistakes += 1;
      }
      expect(reloaded).toBe(true);
      expect(mistakes).toBeGreaterThan(5);
      await expect(root(page)).toHaveAttribute('data-state', 'finished');
      await expect(root(page).getByRole('link', { name: 'Say it out loud' })).toHaveAttribute(
        'href',
        '#say-it',
      );
    });

    test('telling in the middle of each part leads to help, and on to the next part', async ({ page }) => {
      test.setTimeout(30_000);
      await open(page);
      for (let part = 0; part < chapters; part += 1) {
        await expectText(page, game.chapters[part]!.title);
        await move(page, 'on').click();
        await move(page, 'tell').click();
        const endings = game.chapters[part]!.nodes.filter(({ ending }) => ending?.helped);
        const titles = endings.map(({ ending }) => ending!.title);
        for (let turn = 0; turn < 30; turn += 1) {
          const text = (await root(page).textContent()) ?? '';
          if (titles.some((title) => text.includes(title))) break;
          const node = await asked(page);
          if (node) await decide(page, node);
          else await goOn(page);
        }
        const text = (await root(page).textContent()) ?? '';
        expect(titles.some((title) => text.includes(title))).toBe(true);
        await expect(move(page, 'tell')).toHaveCount(0);
        await move(page, 'on').click();
      }
      await expect(root(page)).toHaveAttribute('data-state', 'finished');
    });
  });
}
