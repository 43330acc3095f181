/** Secret Keys as a child plays it: every wrong turn is taken, mended, and tried again. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { test } from './support/test.ts';

interface Fit {
  verdict: string;
  world: string;
  mend?: string;
}
interface Card {
  id: string;
  thing: string;
  fits: Record<string, Fit>;
}
const game = parse(readFileSync('content/games/nest/passwords.yaml', 'utf8')) as {
  homes: { id: string }[];
  scenes: { title: string; noticed?: string; cards: Card[] }[];
};
const homes = game.homes.map(({ id }) => id);
const cards = game.scenes.flatMap((scene) => scene.cards);

const root = (page: Page) => page.locator('[data-game="nest/passwords"]');
const move = (page: Page, name: string) => root(page).locator(`[data-move="${name}"]`);
const home = (page: Page, id: string) => root(page).locator(`[data-choice="${id}"]`);

async function open(page: Page) {
  await page.goto('/nest/passwords/#play');
  await expect(root(page)).toHaveAttribute('data-state', 'ready');
  await page.waitForSelector('game-island:not([asleep])', { state: 'attached' });
}

async function cardOn(page: Page): Promise<Card> {
  const id = await root(page).locator('[data-card]').getAttribute('data-card');
  return cards.find((card) => card.id === id)!;
}

/** The words that stand around the names. */
const withoutNames = (text: string) => text.split(/\{\w+\}/).filter((words) => words.trim().length > 1);

async function expectText(page: Page, text: string) {
  for (const words of withoutNames(text)) await expect(root(page)).toContainText(words.trim());
}

test('every wrong turn of a whole play can be taken, put right and tried another way', async ({ page }) => {
  await open(page);
  const seen: string[] = [];
  let mistakes = 0;
  for (let turn = 1; turn <= 12; turn += 1) {
    const card = await cardOn(page);
    seen.push(card.id);
    await expect(root(page)).toContainText(`${turn} of 12`);
    await expect(root(page)).toContainText(card.thing);
    for (const id of homes) {
      await home(page, id).click();
      await expect(root(page)).toHaveAttribute('data-state', 'playing');
      const fit = card.fits[id]!;
      await expectText(page, fit.world);
      await expect(move(page, 'next')).toHaveCount(fit.verdict === 'mend' ? 0 : 1);
      if (fit.mend) {
        mistakes += 1;
        await move(page, 'mend').click();
        await expectText(page, fit.mend);
        await expect(move(page, 'next')).toBeVisible();
      }
      await move(page, 'again').click();
      await expect(home(page, id)).toContainText('tried');
    }
    await home(
      page,
      homes.find((id) => card.fits[id]?.verdict !== 'mend')!,
    ).click();
    await move(page, 'next').click();
    const noticed = game.scenes[turn / 4 - 1]?.noticed;
    if (noticed) {
      await expect(root(page)).toContainText(noticed);
      await move(page, 'next').click();
    }
  }
  expect(new Set(seen).size).toBe(12);
  expect(mistakes).toBeGreaterThan(5);
  await expect(root(page)).toHaveAttribute('data-state', 'finished');
  await expect(root(page).getByRole('link', { name: 'Say it out loud' })).toHaveAttribute('href', '#say-it');

  // A replay has other cards, other children and other places for the homes.
  await move(page, 'replay').click();
  await expect(home(page, 'me')).toBeVisible();
  const places = await root(page)
    .locator('[data-choice]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-choice')));
  expect(places).not.toEqual(homes);
});

test('the whole play goes by keys alone, and the focus is always on what comes next', async ({ page }) => {
  await open(page);
  const onwards = async (selector: string) => {
    for (let stop = 0; stop < 20; stop += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${selector}`);
  };
  await home(page, 'share').focus();
  for (let turn = 1; turn <= 12; turn += 1) {
    const card = await cardOn(page);
    const wrong = homes.find((id) => card.fits[id]?.verdict === 'mend');
    await onwards(`[data-choice="${wrong ?? 'nest'}"]`);
    await page.keyboard.press('Enter');
    // What happened has the focus, so it is what a screen reader reads.
    await expect(page.locator(':focus')).toHaveText(/\S/);
    expect(await page.evaluate(() => document.activeElement?.closest('.outcome') !== null)).toBe(true);
    if (wrong) {
      await onwards('[data-move="mend"]');
      await page.keyboard.press('Space');
    }
    await onwards('[data-move="next"]');
    await page.keyboard.press('Enter');
    if (turn < 12)
      expect(await page.evaluate(() => document.activeElement?.matches('[data-first]'))).toBe(true);
    if (turn === 4 || turn === 8) {
      await onwards('[data-move="next"]');
      await page.keyboard.press('Enter');
    }
  }
  await expect(root(page)).toHaveAttribute('data-state', 'finished');
  await expect(page.locator(':focus')).toHaveText('You did it!');
});

test('help is there at every moment, and leads back to the same place', async ({ page }) => {
  await open(page);
  const first = (await cardOn(page)).id;
  await move(page, 'tell').click();
  await expect(root(page)).toContainText('You can always ask.');
  await move(page, 'tell-back').click();
  expect((await cardOn(page)).id).toBe(first);
  await home(page, 'nest').click();
  const happened = await root(page).locator('.outcome').textContent();
  await move(page, 'tell').click();
  await move(page, 'tell-back').click();
  expect(await root(page).locator('.outcome').textContent()).toBe(happened);
});

test('everything on the card can be heard, and every button is big enough and apart', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.evaluate(() => (document.documentElement.dataset['voices'] = 'true'));
  const spoken = await root(page)
    .locator('[data-listen]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-listen') ?? ''));
  const card = await cardOn(page);
  expect(spoken.some((text) => text.includes(card.thing) && text.includes('Who is it for?'))).toBe(true);
  for (const label of ['We can share', 'Just for me', 'Me and my grown-up']) expect(spoken).toContain(label);

  await home(page, 'share').click();
  const boxes = await root(page)
    .locator('button:visible')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON() as DOMRect));
  expect(boxes.length).toBeGreaterThan(3);
  for (const { width, height } of boxes) {
    expect(width).toBeGreaterThanOrEqual(72);
    expect(height).toBeGreaterThanOrEqual(72);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('without a script the game reads as text', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/nest/passwords/');
  for (const { thing } of cards) await expect(page.locator('#play .twin')).toContainText(thing);
  await expect(page.locator('#play .twin details')).toHaveCount(cards.length * homes.length);
  await context.close();
});
