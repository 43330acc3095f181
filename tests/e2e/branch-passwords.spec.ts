/** Three-Word Forge as a child plays it: every wrong turn is taken, mended, and tried again; nothing is ever typed. */
import { expect, type Page } from '@playwright/test';
import { test, waitForAnswersOf } from './support/test.ts';

const root = (page: Page) => page.locator('[data-game="branch/passwords"]');
const move = (page: Page, name: string) => root(page).locator(`[data-move="${name}"]`);
const answers = (page: Page) => root(page).locator('[data-choice]');
const swaps = (page: Page) => root(page).locator('[data-swap]');
const wait = (page: Page) => root(page).locator('[data-wait]');

const bench = 6;
const forge = 7;
const steps = 15;

async function open(page: Page) {
  await page.goto('/branch/passwords/#play');
  await expect(root(page)).toHaveAttribute('data-state', 'ready');
  await page.waitForSelector('game-island:not([asleep])', { state: 'attached' });
}

async function expectStep(page: Page, step: number) {
  await expect(root(page).locator('.count')).toHaveText(`${step} of ${steps}`);
}

async function passBench(page: Page) {
  for (let step = 1; step <= bench; step += 1) {
    await expectStep(page, step);
    await answers(page).first().click();
    if (await move(page, 'mend').isVisible()) await move(page, 'mend').click();
    await move(page, 'next').click();
  }
}

async function keepThree(page: Page) {
  await move(page, 'add').click();
  await move(page, 'add').click();
  await move(page, 'keep').click();
}

test('every wrong turn of a whole play can be taken, put right and tried another way', async ({ page }) => {
  await open(page);
  let mended = 0;
  for (let step = 1; step <= bench; step += 1) {
    await expectStep(page, step);
    await expect(answers(page)).toHaveCount(3);
    await expect(wait(page)).toHaveAttribute('data-wait', 'none');
    // Any guess is welcome: Bolt shows, and nothing was lost.
    await answers(page)
      .nth(step % 3)
      .click();
    await expect(root(page)).toHaveAttribute('data-state', 'playing');
    await expect(wait(page)).not.toHaveAttribute('data-wait', 'none');
    await expect(root(page).locator('.compared')).toContainText('You said:');
    if (await move(page, 'mend').isVisible()) {
      await expect(move(page, 'next')).toHaveCount(0);
      await move(page, 'mend').click();
      await expect(root(page).locator('.lock li')).toHaveCount(3);
      await expect(wait(page)).toHaveAttribute('data-wait', 'knights');
      mended += 1;
    }
    await move(page, 'next').click();
  }
  expect(mended).toBe(4);
  await expectStep(page, forge);
  await keepThree(page);
  let mistakes = 0;
  for (let step = forge + 1; step <= steps; step += 1) {
    await expectStep(page, step);
    let right = -1;
    for (let answer = 0; answer < 3; answer += 1) {
      await answers(page).nth(answer).click();
      await expect(answers(page).nth(answer)).toHaveAttribute('aria-pressed', 'true');
      if (await move(page, 'mend').isVisible()) {
        await expect(move(page, 'next')).toHaveCount(0);
        await move(page, 'mend').click();
        await expect(root(page).locator('.outcome')).toContainText('Now it is right again.');
        await expect(move(page, 'next')).toBeVisible();
        mistakes += 1;
      } else {
        right = answer;
      }
      await move(page, 'again').click();
      await expect(answers(page).nth(answer)).toContainText('tried');
    }
    expect(right).toBeGreaterThanOrEqual(0);
    await answers(page).nth(right).click();
    await move(page, 'next').click();
  }
  expect(mistakes).toBeGreaterThan(8);
  await expect(root(page)).toHaveAttribute('data-state', 'finished');
  await expect(root(page)).toContainText('Bolt gives up!');

  await move(page, 'replay').click();
  await expectStep(page, 1);
  await expect(root(page)).not.toContainText('Bolt gives up!');
});

test('a replay brings other passwords, people and an other order', async ({ page }) => {
  await open(page);
  const play = async () => {
    const told: string[] = [];
    for (let step = 1; step <= bench; step += 1) {
      told.push((await root(page).locator('.sample').textContent()) ?? '');
      await answers(page).first().click();
      if (await move(page, 'mend').isVisible()) await move(page, 'mend').click();
      await move(page, 'next').click();
    }
    await keepThree(page);
    for (let step = forge + 1; step <= steps; step += 1) {
      told.push((await root(page).locator('.stage').textContent()) ?? '');
      await answers(page).first().click();
      if (await move(page, 'mend').isVisible()) await move(page, 'mend').click();
      await move(page, 'next').click();
    }
    return told;
  };
  const first = await play();
  await move(page, 'replay').click();
  const second = await play();
  expect(second).toHaveLength(first.length);
  expect(second.filter((told, at) => told === first[at]).length).toBeLessThan(3);
});

test('the whole play goes by keys alone, and the focus is always on what comes next', async ({ page }) => {
  await open(page);
  const onwards = async (selector: string) => {
    for (let stop = 0; stop < 24; stop += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${selector}`);
  };
  const press = async (selector: string, key: 'Enter' | 'Space') => {
    await onwards(selector);
    await page.keyboard.press(key);
  };
  const isInside = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);

  await answers(page).first().focus();
  for (let step = 1; step <= steps; step += 1) {
    await expectStep(page, step);
    if (step === forge) {
      await press('[data-move="add"]', 'Enter');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Shift+Tab');
      const word = await swaps(page).nth(2).textContent();
      await page.keyboard.press('Space');
      await expect(swaps(page).nth(2)).not.toHaveText(word ?? '');
      // The focus stays on the card, for the next swap.
      expect(await isInside('[data-swap="2"]')).toBe(true);
      await press('[data-move="keep"]', 'Enter');
    } else {
      await press('[data-choice]', step % 2 === 0 ? 'Space' : 'Enter');
      // What happened has the focus, so it is what a screen reader reads.
      await expect(page.locator(':focus')).toHaveText(/\S/);
      expect(await isInside('.outcome')).toBe(true);
      if (await move(page, 'mend').isVisible()) await press('[data-move="mend"]', 'Space');
      await press('[data-move="next"]', 'Enter');
    }
    if (step < steps) await expect(page.locator('[data-first]')).toBeFocused();
  }
  await expect(root(page)).toHaveAttribute('data-state', 'finished');
  await expect(page.locator(':focus')).toHaveText('Bolt gives up!');
});

test('Bolt guesses along in the forge, in pictures and in words', async ({ page }) => {
  await open(page);
  await passBench(page);
  await expect(move(page, 'keep')).toHaveCount(0);
  await expect(wait(page)).toHaveAttribute('data-wait', /^(blink|day)$/);
  for (const [cards, expected] of [
    [2, 'years'],
    [3, 'knights'],
    [4, 'mammoths'],
  ] as const) {
    await move(page, 'add').click();
    await expect(swaps(page)).toHaveCount(cards);
    await expect(wait(page)).toHaveAttribute('data-wait', expected);
    await expect(root(page).locator('[aria-live]')).toContainText('Bolt');
  }
  await expect(move(page, 'add')).toHaveCount(0);
  await expect(root(page)).toContainText('This one is for practice.');

  const before = await swaps(page).allTextContents();
  await swaps(page).nth(1).click();
  const after = await swaps(page).allTextContents();
  expect(after[1]).not.toBe(before[1]);
  expect([after[0], after[2], after[3]]).toEqual([before[0], before[2], before[3]]);

  // The child's own words are among the three to choose from, in full.
  const own = after.map((card) => card.replace('swap', '').trim());
  await move(page, 'keep').click();
  const phrases = await answers(page).allInnerTexts();
  expect(phrases.filter((phrase) => own.every((word) => phrase.includes(word)))).toHaveLength(1);
});

test('the words Bolt knows are fetched at the first press and not before', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = waitForAnswersOf(await context.newPage());
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('dictionary')) fetched.push(request.url());
  });
  await open(page);
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  const arrived = page.waitForResponse((response) => response.url().includes('dictionary'));
  await answers(page).first().click();
  await arrived;
  expect(fetched).toHaveLength(1);
  await context.close();
});

test('without the words Bolt knows the game goes on and tells the same', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = waitForAnswersOf(await context.newPage());
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route(/dictionary/, (route) => route.abort());
  await open(page);
  await passBench(page);
  await keepThree(page);
  await expectStep(page, forge + 1);
  await answers(page).first().click();
  await expect(root(page).locator('.outcome')).toBeVisible();
  expect(errors).toEqual([]);
  await context.close();
});

test('nothing can be typed into the game, at any step', async ({ page }) => {
  await open(page);
  const fields = root(page).locator('input, textarea, select, [contenteditable], [role="textbox"]');
  await expect(fields).toHaveCount(0);
  for (let step = 1; step <= bench; step += 1) {
    await answers(page).first().click();
    await expect(fields).toHaveCount(0);
    if (await move(page, 'mend').isVisible()) await move(page, 'mend').click();
    await move(page, 'next').click();
  }
  await expect(fields).toHaveCount(0);
  await keepThree(page);
  for (let step = forge + 1; step <= steps; step += 1) {
    await expect(fields).toHaveCount(0);
    await answers(page).first().click();
    if (await move(page, 'mend').isVisible()) await move(page, 'mend').click();
    await move(page, 'next').click();
  }
  await expect(fields).toHaveCount(0);
});

test('help is there at every moment, and leads back to the same place', async ({ page }) => {
  await open(page);
  await answers(page).first().click();
  const happened = await root(page).locator('.outcome').textContent();
  await move(page, 'tell').click();
  await expect(root(page)).toContainText('You told someone. Good idea.');
  await move(page, 'tell-back').click();
  expect(await root(page).locator('.outcome').textContent()).toBe(happened);
});

for (const width of [360, 820]) {
  test(`at ${width} px everything fits, and every button is big enough and apart`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await page.evaluate(() => (document.documentElement.dataset['voices'] = 'true'));
    const look = async () => {
      const boxes = await root(page)
        .locator('button:visible')
        .evaluateAll((buttons) =>
          buttons.map((button) => button.getBoundingClientRect().toJSON() as DOMRect),
        );
      expect(boxes.length).toBeGreaterThan(0);
      for (const [at, box] of boxes.entries()) {
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(56);
        for (const other of boxes.slice(at + 1)) {
          const beside = Math.max(box.left - other.right, other.left - box.right);
          const below = Math.max(box.top - other.bottom, other.top - box.bottom);
          expect(Math.max(beside, below)).toBeGreaterThanOrEqual(10);
        }
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    for (let step = 1; step <= bench; step += 1) {
      await look();
      await answers(page).last().click();
      await look();
      if (await move(page, 'mend').isVisible()) await move(page, 'mend').click();
      await look();
      await move(page, 'next').click();
    }
    await look();
    await move(page, 'add').click();
    await move(page, 'add').click();
    await move(page, 'add').click();
    await look();
    await move(page, 'keep').click();
    for (let step = forge + 1; step <= steps; step += 1) {
      await look();
      await answers(page).last().click();
      await look();
      if (await move(page, 'mend').isVisible()) await move(page, 'mend').click();
      await move(page, 'next').click();
    }
  });
}

test('without a script the game reads as text', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/branch/passwords/');
  const twin = page.locator('#play .twin');
  for (const words of ['Bolt’s test bench', 'The forge', 'Day by day', 'p4ssw0rd', 'Gem Hopper'])
    await expect(twin).toContainText(words);
  // One for each password, three for the peek and three for each moment.
  await expect(twin.locator('details')).toHaveCount(14 + 3 + 3 * 12);
  await context.close();
});
