/**
 * A story, a chat and things to look into as a child plays them: wrong turns, put right; telling in the middle; a reload
 * half-way; the end.
 */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Branching, GraphNode } from '#core/branching/graph.ts';
import type { Inspect } from '../../src/games/inspect/schema.ts';
import { test } from './support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The words that stand around the names. */
async function expectText(where: Locator, text: string) {
  for (const words of text.split(/\{\w+\}/)) {
    if (words.trim().length > 1) await expect(where).toContainText(words.trim());
  }
}

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

    /** Takes the wrong turn of this question, sees it put right, and tries the best idea instead. */
    async function decide(page: Page, { choices = [] }: GraphNode): Promise<boolean> {
      const wrong = choices.find(({ then }) => then.verdict === 'mend');
      if (wrong) {
        await choice(page, wrong.id).click();
        await expectText(root(page), wrong.then.world);
        await expectText(root(page), wrong.then.why);
        await expect(move(page, 'next')).toHaveCount(0);
        await move(page, 'mend').click();
        await expectText(root(page), wrong.then.mend!);
        await move(page, 'again').click();
        await expect(choice(page, wrong.id)).toContainText('tried');
      }
      const good = choices.find(({ then }) => then.verdict !== 'mend')!;
      await choice(page, good.id).click();
      await expectText(root(page), good.then.why);
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
        await expectText(root(page), game.chapters[part]!.title);
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

test.describe('branch/right-for-me', () => {
  const id = 'branch/right-for-me';
  const game = parse(readFileSync(`content/games/${id}.yaml`, 'utf8')) as Inspect;
  const root = (page: Page) => page.locator(`[data-game="${id}"]`);
  const move = (page: Page, name: string) => root(page).locator(`[data-move="${name}"]`);
  const choice = (page: Page, name: string) => root(page).locator(`[data-choice="${name}"]`);
  const awake = (page: Page) => page.waitForSelector('game-island:not([asleep])', { state: 'attached' });

  async function cardOn(page: Page) {
    const card = await root(page).locator('[data-card]').getAttribute('data-card');
    return game.cards.find(({ id }) => id === card)!;
  }

  test('each card is looked into, gone wrong on and put right; a tell and a reload lose nothing', async ({
    page,
  }) => {
    test.setTimeout(30_000);
    await page.goto(`/${id}/#play`);
    await awake(page);
    const of = Object.values(game.deal).reduce((sum, count) => sum + count, 0);
    const met: string[] = [];
    let mistakes = 0;
    for (let turn = 1; turn <= of; turn += 1) {
      const card = await cardOn(page);
      met.push(card.id);
      await expectText(root(page), card.story);

      const inside = [...card.opens.map(({ look, says }) => ({ id: look, says })), ...card.moves];
      for (const one of inside) {
        await root(page).locator(`[data-open="${one.id}"]`).click();
        await expectText(root(page), one.says);
      }

      const [wrong] = Object.entries(card.then).find(([, { verdict }]) => verdict === 'mend') ?? [];
      if (wrong) {
        mistakes += 1;
        const then = card.then[wrong]!;
        await choice(page, wrong).click();
        await expectText(root(page), then.world);
        await expectText(root(page), then.why);
        await expect(move(page, 'next')).toHaveCount(0);
        await expectText(move(page, 'mend'), then.repair!);
        await move(page, 'mend').click();
        await expectText(root(page), then.mend!);
        await move(page, 'again').click();
        await expect(choice(page, wrong)).toContainText('tried');
      }

      if (turn === 3) {
        await move(page, 'tell').click();
        await expectText(root(page), game.tell.world);
        await expectText(root(page), game.tell.why);
        await move(page, 'tell-back').click();
        expect((await cardOn(page)).id).toBe(card.id);
        // The place is kept with the tab's history, soon after the last press.
        await page.waitForTimeout(400);
        await page.reload();
        await awake(page);
        await expect(root(page)).toHaveAttribute('data-state', 'playing');
        expect((await cardOn(page)).id).toBe(card.id);
        if (wrong) await expect(choice(page, wrong)).toContainText('tried');
      }

      const [best, then] = Object.entries(card.then).find(([, { verdict }]) => verdict === 'strong')!;
      await choice(page, best).click();
      await expectText(root(page), then.why);
      await move(page, 'next').click();
      await expect(move(page, 'next')).toHaveCount(0);
      for (const reason of card.reasons) {
        await choice(page, reason.id).click();
        await expectText(root(page), reason.says);
        if (card.also) await expectText(root(page), card.also);
      }
      await move(page, 'next').click();
    }
    expect(mistakes).toBe(4);
    await expect(root(page)).toHaveAttribute('data-state', 'finished');
    await expect(root(page).getByRole('link', { name: 'Say it out loud' })).toHaveAttribute(
      'href',
      '#say-it',
    );

    // The same story for two children, with two right answers, comes in one play.
    expect(met).toEqual(expect.arrayContaining(['creak', 'creak-no']));
    await move(page, 'replay').click();
    expect(met).not.toContain((await cardOn(page)).id);
  });
});
