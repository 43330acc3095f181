/** A class's slides: taught by clicker alone, large enough on every one of their states, and with a window of notes beside them. */
import { expect, type Page, test } from '@playwright/test';
import { lessonIds } from '../../src/core/curriculum.ts';
import { findBarriers, findBarriersInThemes } from './support/axe.ts';
import { collect } from './support/findings.ts';
import { findKeyboardFaults } from './support/keyboard.ts';
import { addProbe } from './support/probe.ts';
import { settle } from './support/site.ts';
import { watch } from './support/watch.ts';

// 720 lines: what the sizes of the art direction are said for.
test.use({
  serviceWorkers: 'block',
  viewport: { width: 1280, height: 720 },
  contextOptions: { reducedMotion: 'reduce' },
});

declare global {
  interface Window {
    /** Every state that was shown, as `slide@stage`. */
    statesSeen: string[];
    /** What a class could not read there. */
    tooSmall: string[];
  }
}

const open = async (page: Page, lesson: string, face: 'present' | 'notes') => {
  await page.goto(`/teach/${lesson}/${face}/`);
  await page.locator('[data-ready]').waitFor();
};
const slideOf = (page: Page) => page.locator('.slide.now');
const placeOf = (page: Page) =>
  slideOf(page).evaluate((slide: HTMLElement) => `${slide.id}@${slide.dataset['shown']}`);
const press = async (page: Page, key: string, times = 1) => {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
};

/** Looks at every state as it is shown, from inside the page: nothing small, nothing cut off, nothing to scroll. */
async function lookAtEveryState(page: Page): Promise<void> {
  await addProbe(page);
  await page.evaluate(() => {
    window.statesSeen = [];
    window.tooSmall = [];
    const bar = document.querySelector('[data-bar]')!;
    const least = (element: Element) => (element.closest('h2') ? 60 : element.closest('.answers') ? 42 : 32);
    const examine = () => {
      const slide = document.querySelector<HTMLElement>('.slide.now')!;
      const place = `${slide.id}@${slide.dataset['shown']}`;
      const floor = bar.getBoundingClientRect().top;
      const say = (text: string) => window.tooSmall.push(`${place}: ${text}`);
      window.statesSeen.push(place);
      const { scrollHeight, scrollWidth } = document.documentElement;
      if (scrollHeight > innerHeight + 1 || scrollWidth > innerWidth + 1) say(`scrolls, ${scrollHeight} px`);
      const texts = window.probe.texts().filter((node) => slide.contains(node));
      if (texts.length === 0) say('is empty');
      for (const node of texts) {
        const parent = node.parentElement!;
        // A letter in a drawing is as large as the drawing: it is measured as it stands.
        const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
        const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
        const limit = parent instanceof SVGGraphicsElement ? 32 : least(parent);
        if (size < limit - 0.1) say(`“${node.data.trim().slice(0, 30)}” at ${size} px`);
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, right, top, bottom } of range.getClientRects())
          if (left < 88 || right > innerWidth - 88 || top < 0 || bottom > floor)
            say(`“${node.data.trim().slice(0, 30)}” is cut off, or under a side`);
      }
      for (const box of slide.querySelectorAll('img, button, .sheet, blockquote, .answers li'))
        if (box.checkVisibility() && box.getBoundingClientRect().bottom > floor + 2)
          say(`<${box.localName}> is under the tools`);
    };
    document.addEventListener('shown', examine);
    examine();
  });
}

for (const lesson of lessonIds) {
  test(`${lesson} is taught from start to end with a clicker and the number keys`, async ({ page }) => {
    const findings: string[] = [];
    page.on('pageerror', ({ message }) => findings.push(message));
    await open(page, lesson, 'present');
    await settle(page);
    await lookAtEveryState(page);
    const wanted = await page.locator('[data-slide]').evaluateAll((slides) =>
      slides.flatMap((slide) => {
        const { stages = '' } = (slide as HTMLElement).dataset;
        return stages.split(' ').map((_, stage) => `${slide.id}@${stage}`);
      }),
    );
    const answers = await page.locator('[data-slide]:not([data-answers="0"])').count();
    expect(answers).toBeGreaterThanOrEqual(10);

    // The first question has its vote; a number before its answers are shown counts for nothing.
    const votes = slideOf(page).locator('[data-vote]');
    while ((await slideOf(page).getAttribute('data-answers')) === '0') await press(page, 'PageDown');
    await press(page, '1');
    await press(page, 'PageDown');
    await press(page, '1');
    await press(page, '2', 3);
    await press(page, 'Shift+Digit2');
    await expect(votes.nth(0)).toHaveText('1');
    await expect(votes.nth(1)).toHaveText('2');

    await press(page, 'PageDown', wanted.length);
    expect(await slideOf(page).getAttribute('id')).toBe('end');
    const seen = await page.evaluate(() => window.statesSeen);
    expect([...new Set(seen)]).toEqual(wanted);
    expect([...(await page.evaluate(() => window.tooSmall)), ...findings]).toEqual([]);

    // Nothing that was shown is left lying about.
    expect(await page.locator('[data-out]').count()).toBe(0);
    await press(page, 'PageUp');
    expect(await placeOf(page)).toMatch(/^i-can@0$/);
  });
}

for (const stage of ['nest', 'branch', 'sky']) {
  test(`a whole lesson of ${stage} with two windows`, async ({ page: slides, context, baseURL }) => {
    const findings = await watch(context, baseURL ?? '');
    const lesson = `${stage}/passwords`;
    await open(slides, lesson, 'present');
    const opened = context.waitForEvent('page');
    await press(slides, 'n');
    const notes = await opened;
    await notes.locator('[data-ready]').waitFor();
    await expect(notes.locator('[data-link="heard"]')).toBeVisible();
    const follows = async () => {
      const id = (await slideOf(slides).getAttribute('id')) ?? '';
      await expect(notes.locator('.note-slide.now')).toHaveId(id);
    };

    // The first vote; the notes have the numbers and the answers, the class has no answer yet.
    await press(notes, 'PageDown', 2);
    await expect(slideOf(slides)).toHaveId('vote-before');
    await follows();
    await expect(slideOf(slides).locator('.answers')).toBeHidden();
    await press(notes, 'PageDown');
    await expect(slideOf(slides).locator('.answers')).toBeVisible();
    await press(slides, '1', 2);
    await press(slides, '2');
    await expect(notes.locator('.note-slide.now [data-votes="0"]')).toHaveText(/2/);
    await press(slides, 'c');
    await press(slides, '2', 3);
    const first = slideOf(slides);
    await expect(first.locator('[data-earlier="0"]')).toHaveText('2');
    await expect(first.locator('[data-vote="1"]')).toHaveText('3');
    await expect(notes.locator('.note-slide.now [data-votes="1"]')).toHaveText(/1.*3/);
    const before = await placeOf(slides);

    // Either window may be loaded again: both find the same place and the same votes.
    await slides.reload();
    await slides.locator('[data-ready]').waitFor();
    expect(await placeOf(slides)).toBe(before);
    await expect(slideOf(slides).locator('[data-earlier="0"]')).toHaveText('2');
    await notes.reload();
    await follows();
    await expect(notes.locator('.note-slide.now [data-votes="1"]')).toHaveText(/1.*3/);

    // Blanking rests the class's screen only; the teacher reads on, and the class sees nothing of it.
    await press(notes, 'b');
    await expect(slides.locator('[data-blank]')).toBeVisible();
    await expect(notes.locator('.note-slide.now')).toBeVisible();
    await press(slides, '.');
    await expect(slides.locator('[data-blank]')).toBeHidden();

    // An answer is shown from the notes: first what happens, and the rest when it is asked for.
    while (!/^play-.*(?<!told|looks)$/.test((await slideOf(slides).getAttribute('id')) ?? '')) {
      const id = (await slideOf(slides).getAttribute('id')) ?? '';
      await notes.getByRole('button', { name: 'Leave the rest' }).click();
      await expect(slideOf(slides)).not.toHaveId(id);
    }
    await follows();
    const hidden = await slideOf(slides).innerText();
    const why = (await notes.locator('.note-slide.now .why').first().innerText()).trim();
    expect(hidden).not.toContain(why);
    await notes.locator('.note-slide.now button[data-answer="0"]').click();
    await expect(slideOf(slides).locator('.outcome:visible')).toHaveCount(1);
    await expect(notes.locator('.note-slide.now [aria-current]')).toHaveCount(1);

    // To the end, from both windows.
    await press(notes, 'End');
    await expect(slideOf(slides)).toHaveId('end');
    await press(slides, 'Home');
    await follows();
    await slides.close();
    await expect(notes.locator('[data-link="waiting"]')).toBeVisible();
    await press(notes, 'PageDown');
    await expect(notes.locator('.note-slide.now')).not.toHaveId('start');
    expect(findings).toEqual([]);
  });
}

test('slides of every kind pass axe in three themes, and their panels are walked by keys', async ({
  page,
}) => {
  const { add, list } = collect();
  await open(page, 'branch/known-friends', 'present');
  const spots: [slide: string, presses: number][] = [['vote-after', 2]];
  const of = (kind: string) => page.locator(`.slide.${kind}`).first().getAttribute('id');
  for (const [kind, presses] of [
    ['told-slide', 0],
    ['looks-slide', 0],
    ['looks-slide', 2],
    ['can-slide', 0],
  ] as const)
    spots.push([(await of(kind)) ?? '', presses]);
  const question = await page.locator('.slide.question-slide[id^="play-"]').first().getAttribute('id');
  spots.push([question ?? '', 1], [question ?? '', 4]);
  for (const [id, presses] of spots) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, id);
    await expect(slideOf(page)).toHaveId(id);
    await press(page, 'PageDown', presses);
    for (const [theme, barriers] of await findBarriersInThemes(page))
      add(`${id}@${presses} ${theme}`, barriers);
    if (presses === 1) add(id, await findKeyboardFaults(page));
  }
  for (const key of ['h', 'g']) {
    await press(page, key);
    await expect(page.locator('dialog:modal')).toHaveCount(1);
    add(key, await findBarriers(page));
    add(key, await findKeyboardFaults(page, 'dialog:modal'));
    await press(page, 'Escape');
  }
  expect(list()).toEqual([]);
});

test('talk time is off until it is asked for, can be held, and is quiet', async ({ page }) => {
  await page.clock.install();
  await open(page, 'nest/passwords', 'present');
  const strip = page.locator('[data-talk]');
  const width = async () => (await strip.boundingBox())?.width ?? 0;
  await expect(strip).toBeHidden();
  await page.getByRole('button', { name: 'Talk time' }).click();
  await page.getByRole('button', { name: '1 min' }).click();
  await expect(strip).toBeVisible();
  await page.clock.runFor(30_000);
  expect(Math.round(await width())).toBeLessThan(660);
  await page.getByRole('button', { name: 'Talk time' }).click();
  await page.getByRole('button', { name: 'Hold' }).click();
  const held = await width();
  await page.clock.runFor(30_000);
  expect(await width()).toBe(held);
  await page.getByRole('button', { name: 'Talk time' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.clock.runFor(40_000);
  expect(await width()).toBe(0);
});

test('the sides of the screen turn over, and the code leads to the pupils’ page', async ({
  page,
  baseURL,
}) => {
  await open(page, 'sky/kindness', 'present');
  await expect(page.locator('[data-qr] svg')).toBeVisible();
  await expect(page.locator('[data-address]')).toHaveAttribute('href', '/sky/kindness/');
  await expect(page.locator('[data-address]')).toHaveText(
    `${(baseURL ?? '').replace('http://', '')}/sky/kindness/`,
  );
  await page.mouse.click(1280 - 40, 300);
  expect(await placeOf(page)).toBe('ready@0');
  await page.mouse.click(86, 300);
  expect(await placeOf(page)).toBe('start@0');
});

test('where two windows cannot talk, the notes say so and turn by themselves', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  await open(page, 'nest/meeting', 'notes');
  await expect(page.locator('[data-link="alone"]')).toBeVisible();
  await press(page, 'PageDown');
  await expect(page.locator('.note-slide.now')).toHaveId('ready');
  await open(page, 'nest/meeting', 'present');
  await press(page, 'PageDown');
  expect(await placeOf(page)).toBe('ready@0');
});

test('without a script the slides read in order and give no answer away; the notes have them all', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/teach/branch/meeting/notes/');
  const whys = await page.locator('.why:visible').allInnerTexts();
  expect(whys.length).toBeGreaterThan(30);
  await page.goto('/teach/branch/meeting/present/');
  const text = await page.locator('main').innerText();
  for (const why of whys) expect(text).not.toContain(why.trim());
  await context.close();
});
