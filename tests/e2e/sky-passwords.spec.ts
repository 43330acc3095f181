/** Breach Day as a child plays it: repairs in the wrong order, old habits, traps and finds; and each is put right. */
import { expect, type Page } from '@playwright/test';
import { test } from './support/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const root = (page: Page) => page.locator('[data-game="sky/passwords"]');
const move = (page: Page, name: string) => root(page).locator(`[data-move="${name}"]`);
const choice = (page: Page, id: string) => root(page).locator(`[data-choice="${id}"]`).first();
const account = (page: Page, slot: string) => root(page).locator(`[data-account="${slot}"]`);
const card = (page: Page) => root(page).locator('[data-card]');
const reply = (page: Page, name: string) => root(page).locator(`[data-reply="${name}"]`);

/** How a child presses: with a mouse, or with Tab and Enter. */
type Press = (page: Page, name: 'move' | 'choice' | 'pick', id: string) => Promise<void>;

const byMouse: Press = (page, name, id) => root(page).locator(`[data-${name}="${id}"]`).first().click();

const byKeys: Press = async (page, name, id) => {
  const button = root(page).locator(`[data-${name}="${id}"]`).first();
  await expect(button).toBeVisible();
  for (let tabs = 0; tabs < 60; tabs += 1) {
    const onIt = await button.evaluate((element) => element === document.activeElement);
    if (onIt) return page.keyboard.press('Enter');
    const after = await button.evaluate(
      (element) =>
        !!document.activeElement &&
        document.activeElement !== document.body &&
        !(document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
    );
    await page.keyboard.press(after ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab does not reach ${name} ${id}`);
};

async function open(page: Page) {
  await page.goto('/sky/passwords/#play');
  await expect(root(page)).toHaveAttribute('data-state', 'ready');
  await page.waitForSelector('[data-game="sky/passwords"]:not(game-island[asleep] *)', { state: 'attached' });
}

/** Takes every wrong turn of the card that is on, mends and rewinds each, then goes on with a choice that holds. */
async function everyTurn(page: Page, seen: string[]) {
  seen.push((await card(page).getAttribute('data-card'))!);
  const ids = await card(page)
    .locator('[data-choice]')
    .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset['choice']!));
  expect(ids.length).toBeGreaterThanOrEqual(3);
  let good = '';
  for (const id of ids) {
    await choice(page, id).click();
    if (await move(page, 'mend').count()) {
      await expect(move(page, 'next')).toHaveCount(0);
      await move(page, 'mend').click();
    } else {
      good = id;
    }
    await expect(move(page, 'next')).toBeVisible();
    await move(page, 'again').click();
    await expect(choice(page, id)).toContainText('tried');
  }
  await choice(page, good).click();
  await move(page, 'next').click();
}

async function everyTurnOfCards(page: Page, seen: string[]) {
  while (await card(page).count()) await everyTurn(page, seen);
}

/** Answers the cards that are on by a choice that needs no mending. */
async function passCards(page: Page, press: Press) {
  while (await card(page).count()) {
    const ids = await card(page)
      .locator('[data-choice]')
      .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset['choice']!));
    for (const id of ids) {
      await press(page, 'choice', id);
      if (await move(page, 'next').count()) break;
      await press(page, 'move', 'again');
    }
    await press(page, 'move', 'next');
  }
}

/** Plays the rest of a round in the calm order. */
async function repairAll(page: Page, press: Press) {
  await passCards(page, press);
  await press(page, 'move', 'family');
  if (await choice(page, 'told').count()) {
    await press(page, 'choice', 'told');
    await press(page, 'move', 'next');
  } else {
    await press(page, 'move', 'back');
  }
  const slots = await root(page)
    .locator('[data-account]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['account']!));
  for (const slot of ['email', ...slots.filter((other) => other !== 'email')]) {
    for (const what of ['leave', 'two-step']) {
      await passCards(page, press);
      // The last repair ends the round.
      if (!(await account(page, slot).count()) || (await move(page, 'see').count())) return;
      const text = await account(page, slot).innerText();
      if (text.includes('all right')) continue;
      await press(page, 'pick', slot);
      if (!(await choice(page, what).count())) {
        await press(page, 'move', 'back');
        continue;
      }
      await press(page, 'choice', what);
      if (await move(page, 'mend').count()) await press(page, 'move', 'mend');
      await press(page, 'move', 'next');
    }
  }
  await passCards(page, press);
}

async function predictAndSee(page: Page, press: Press) {
  await passCards(page, press);
  await press(page, 'pick', 'email');
  await expect(account(page, 'email').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await press(page, 'move', 'see');
  await expect(root(page).locator('[data-domino]').first()).toBeVisible();
  await press(page, 'move', 'go-on');
}

async function planAndEnd(page: Page, press: Press) {
  await press(page, 'choice', 'others');
  await expect(root(page)).toContainText('Someone in the email could reset these again');
  await press(page, 'choice', 'two-step');
  await expect(root(page)).toContainText('What has to happen before that?');
  for (const step of ['email', 'tell', 'friends', 'others', 'two-step']) await press(page, 'choice', step);
  await expect(root(page).locator('[data-placed]')).toHaveCount(5);
  await press(page, 'choice', 'leave');
  await expect(root(page)).toHaveAttribute('data-state', 'finished');
}

for (const [how, press] of [
  ['mouse', byMouse],
  ['keys', byKeys],
] as const) {
  test(`both families are safe in the end, by ${how}, and again with others on a replay`, async ({
    page,
  }) => {
    await open(page);
    for (const [first, second] of [
      ['Tobi', 'Zosia'],
      ['Amir', 'Ella'],
    ] as const) {
      await expect(root(page)).toContainText(first);
      await predictAndSee(page, press);
      await repairAll(page, press);
      await expect(root(page)).toContainText(second);
      await predictAndSee(page, press);
      await repairAll(page, press);
      await planAndEnd(page, press);
      await press(page, 'move', 'replay');
    }
  });
}

test('every wrong turn on the cards is mended and tried another way', async ({ page }) => {
  await open(page);
  const seen: string[] = [];
  for (let round = 0; round < 2; round += 1) {
    await everyTurnOfCards(page, seen);
    await move(page, 'see').click();
    await move(page, 'go-on').click();
    await everyTurnOfCards(page, seen);
    while (!(await move(page, 'see').count()) && !(await choice(page, 'others').count())) {
      await everyTurnOfCards(page, seen);
      await repairAll(page, byMouse);
    }
  }
  expect(seen).toEqual(['notice', 'silly', 'what-for']);
});

test('the email comes first, whatever is tried before it', async ({ page }) => {
  await open(page);
  await choice(page, 'read').click();
  await move(page, 'next').click();
  await move(page, 'see').click();
  await expect(root(page).locator('[data-domino="fell"]')).toHaveCount(3);
  await expect(root(page).locator('[data-domino="stands"]')).toHaveCount(2);
  await move(page, 'go-on').click();
  await choice(page, 'theirs').click();
  await move(page, 'next').click();

  const tryOn = async (slot: string, what: string, expected: string) => {
    await root(page).locator(`[data-pick="${slot}"]`).click();
    if (!(await choice(page, what).count())) await choice(page, 'own-key').click();
    else if (what === 'own-key') {
      await choice(page, what).click();
    }
    await choice(page, what).click();
    await expect(reply(page, expected)).toBeVisible();
  };

  // The chat first: they come back through the email. Rewound, nothing has changed.
  await tryOn('chat', 'own-key', 'back');
  await expect(account(page, 'chat')).toContainText('someone is inside');
  await move(page, 'again').click();
  await expect(account(page, 'email')).toContainText('someone is inside');

  // Old habits on the email, each put right in turn.
  await tryOn('email', 'plus-one', 'plus-one');
  await move(page, 'again').click();
  await tryOn('email', 'copy', 'copied');
  await move(page, 'again').click();
  await tryOn('email', 'sign-out', 'sign-out-returns');
  await move(page, 'again').click();
  await tryOn('email', 'leave', 'leave-inside');
  await move(page, 'again').click();
  await tryOn('video', 'leave', 'leave-fine');
  await move(page, 'next').click();

  // 2-step is a job for two: putting it right tells the adult.
  await tryOn('email', 'two-step', 'two-step-alone');
  await move(page, 'mend').click();
  await move(page, 'next').click();
  await passCards(page, byMouse);
  await expect(account(page, 'email')).toContainText('2-step on');

  // With an adult one move is enough, and now the chat holds as well.
  await tryOn('email', 'own-key', 'own-key');
  await expect(account(page, 'email')).not.toContainText('someone is inside');
  await move(page, 'next').click();
  await tryOn('chat', 'own-key', 'own-key');
  await expect(account(page, 'chat')).toContainText('all right');
});

test('telling someone works at any time and comes back to the same place', async ({ page }) => {
  await open(page);
  await move(page, 'tell').click();
  await expect(root(page)).toContainText('Thank you for telling me.');
  await move(page, 'tell-back').click();
  await expect(card(page)).toHaveAttribute('data-card', 'notice');
  // The card about how to tell is not needed any more.
  await choice(page, 'read').click();
  await move(page, 'next').click();
  await move(page, 'see').click();
  await move(page, 'go-on').click();
  await choice(page, 'theirs').click();
  await move(page, 'next').click();
  await expect(root(page).locator('[data-pick]')).toHaveCount(5);
});
