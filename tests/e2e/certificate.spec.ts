import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { lessonIds } from '../../src/core/curriculum.ts';
import { currentVersion } from '../../src/core/progress/index.ts';
import { findBarriersInThemes } from './support/axe.ts';
import { findKeyboardFaults } from './support/keyboard.ts';
import { letters, papers, print, type Paper } from './support/paper.ts';
import { findMisfits, showTextSize } from './support/reflow.ts';
import { settle, showPart } from './support/site.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const html = readFileSync(new URL('../../dist/certificate/index.html', import.meta.url), 'utf8');
const ids = [...html.matchAll(/<section class="certificate[^"]*" id="([^"]+)"/g)].map(([, id = '']) => id);
const ofLessons = ids.filter((id) => id.includes('-'));
const ofStages = ids.filter((id) => !id.includes('-'));
const formats = Object.keys(papers) as Paper[];

/** A place in which every lesson of the stage is done. */
const allDone = (stage: string) =>
  JSON.stringify({
    app: 'fledge',
    version: currentVersion,
    generation: 0,
    kept: true,
    lessons: Object.fromEntries(
      lessonIds.filter((id) => id.startsWith(`${stage}/`)).map((id) => [id, 3] as const),
    ),
  });

async function keep(page: Page, place: string): Promise<void> {
  await page.addInitScript((text) => localStorage.setItem('fledge.progress', text), place);
}

/** What reaches outside the frame of the printed certificate, or over its neighbour. */
function findSpills(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const paper = [...document.querySelectorAll<HTMLElement>('.award')].find((one) => one.checkVisibility());
    if (!paper) return ['there is no certificate to print'];
    const frame = paper.getBoundingClientRect();
    const parts = [...paper.children].filter((part) => !(part instanceof SVGElement));
    return parts.flatMap((part, index) => {
      const box = part.getBoundingClientRect();
      const before = parts[index - 1]?.getBoundingClientRect();
      const name = `${part.tagName} “${part.textContent.trim().slice(0, 20)}”`;
      return [
        ...(box.bottom > frame.bottom - 12 || box.top < frame.top + 12 ? [`${name} leaves the frame`] : []),
        ...(before && box.top < before.bottom - 1 ? [`${name} lies over what is above it`] : []),
      ];
    });
  });
}

test('there is a certificate for each written lesson and each stage', () => {
  expect(ofLessons.length).toBeGreaterThan(0);
  expect(ofStages).toEqual(['nest', 'branch', 'sky']);
});

for (const id of ofLessons) {
  test(`#${id} is one landscape page of either paper, in colour and to colour in`, async ({ page }) => {
    await page.goto(`/certificate/#${id}`);
    await page.waitForLoadState('networkidle');
    const section = page.locator(`#${id}`);
    const name = 'Wren Ávila';
    for (const kind of ['', '-to-colour']) {
      await showPart(page, `${id}${kind}`);
      await section.locator('[data-name]').fill(name);
      const words = [name];
      for (const part of ['h2', 'h3', 'li', '.home p', '.award strong'])
        words.push(...(await section.locator(part).allTextContents()));
      expect(words.length).toBeGreaterThan(5);
      for (const paper of formats) {
        const [width, height] = papers[paper];
        for (const asTheSheetSays of [true, false]) {
          const printed = await print(page, paper, asTheSheetSays);
          const place = `${id}${kind} on ${paper}`;
          expect(printed, place).toMatchObject({ pages: 1, isTagged: true });
          expect(printed.width, place).toBeCloseTo(width, -1);
          expect(printed.height, place).toBeCloseTo(height, -1);
          for (const word of words) expect(printed.text, place).toContain(letters(word));
        }
      }
      await page.emulateMedia({ media: 'print' });
      expect(await findSpills(page)).toEqual([]);
      await page.emulateMedia({ media: null });
    }
  });
}

for (const stage of ofStages) {
  test(`#${stage} waits for its eight lessons, and says so`, async ({ page }) => {
    await page.goto(`/certificate/#${stage}`);
    const section = page.locator(`#${stage}`);
    await expect(section.locator('.todo')).toBeVisible();
    await expect(section.locator('[data-needed]')).toHaveCount(8);
    await expect(section.locator('.award')).toBeHidden();
  });

  for (const paper of formats) {
    test(`#${stage}, opened by a grown-up, is one landscape page of ${paper}`, async ({ page }) => {
      await page.goto(`/certificate/#${stage}-to-print`);
      await page.waitForLoadState('networkidle');
      const { pages, width, height } = await print(page, paper);
      expect(pages).toBe(1);
      expect(width).toBeGreaterThan(height);
    });

    test(`#${stage} is one landscape page of ${paper} once its eight lessons are done`, async ({ page }) => {
      await keep(page, allDone(stage));
      for (const address of [stage, `${stage}-to-colour`]) {
        await page.goto(`/certificate/#${address}`);
        await expect(page.locator(`#${stage} .award`)).toBeVisible();
        await expect(page.locator(`#${stage} .todo`)).toBeHidden();
        await page.waitForLoadState('networkidle');
        expect((await print(page, paper)).pages).toBe(1);
        await page.emulateMedia({ media: 'print' });
        expect(await findSpills(page)).toEqual([]);
        await page.emulateMedia({ media: null });
      }
    });
  }
}

test('seven lessons of eight are marked as done, and do not open the stage’s certificate', async ({
  page,
}) => {
  await keep(page, allDone('nest').replace('"nest/kindness":3', '"nest/kindness":2'));
  await page.goto('/certificate/#nest');
  await expect(page.locator('#nest [data-done]:visible')).toHaveCount(7);
  await expect(page.locator('#nest .award')).toBeHidden();
});

test('a certificate to colour in passes axe in every theme, fits 320 px, and is walked by keys', async ({
  page,
}) => {
  await page.goto(`/certificate/#${ofLessons[0] ?? ''}-to-colour`);
  await settle(page);
  expect((await findBarriersInThemes(page)).flatMap(([, barriers]) => barriers)).toEqual([]);
  expect(await findKeyboardFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const size of ['normal', 'largest'] as const) {
    await showTextSize(page, size);
    expect(await findMisfits(page)).toEqual([]);
  }
});

test('a dark page prints in the light colours', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('fledge.display', '{"theme":"dark"}'));
  await page.goto(`/certificate/#${ofLessons[0] ?? ''}`);
  const colour = () => page.locator('.award:visible').evaluate((paper) => getComputedStyle(paper).color);
  expect(await colour()).not.toBe('rgb(28, 35, 64)');
  await page.emulateMedia({ media: 'print' });
  expect(await colour()).toBe('rgb(28, 35, 64)');
});

test('the choice leads to a certificate, which can be turned to colour in and back', async ({ page }) => {
  const [id = ''] = ofLessons;
  await page.goto('/certificate/');
  await expect(page.locator('.award:visible')).toHaveCount(0);
  await page.locator(`.chooser a[href="#${id}"]`).click();
  const section = page.locator(`#${id}`);
  await expect(section.locator('.award')).toBeVisible();
  await expect(section.locator('h2')).toBeFocused();
  await expect(page.locator('.chooser')).toBeHidden();
  await section.locator('a.lines').click();
  await expect(section.locator('.as-lines').first()).toBeVisible();
  await expect(section.locator('.in-colour').first()).toBeHidden();
  await section.locator('a.colours').click();
  await expect(section.locator('.in-colour').first()).toBeVisible();
  await section.locator('a[href="#choose"]').last().click();
  await expect(page.locator('.chooser')).toBeVisible();
});

test('a name is printed and kept nowhere', async ({ page, context }) => {
  const [id = '', other = ''] = ofLessons;
  const name = 'Quillamina';
  await page.goto(`/certificate/#${id}`);
  const line = page.locator('[data-name]:visible');
  await line.fill(name);
  await line.press('Enter');
  expect((await print(page, 'A4')).text).toContain(name);
  await page.locator(`#${id} a.lines`).click();
  await expect(line).toHaveValue(name);

  expect(page.url()).not.toContain(name);
  expect(await line.getAttribute('name')).toBeNull();
  const { cookies, origins } = await context.storageState({ indexedDB: true });
  expect(cookies).toEqual([]);
  expect(JSON.stringify(origins)).not.toContain(name);
  expect(
    await page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), history.state])),
  ).not.toContain(name);

  await page.goto(`/certificate/#${other}`);
  await expect(page.locator('[data-name]:visible')).toHaveValue('');
  await page.locator('[data-name]:visible').fill(name);
  await page.reload();
  await expect(page.locator('[data-name]:visible')).toHaveValue('');
  await page.locator('[data-name]:visible').fill(name);
  await page.goto('/');
  await page.goBack();
  await expect(page.locator('[data-name]:visible')).toHaveValue('');
});

test('the button prints', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(`/certificate/#${ofLessons[0] ?? ''}`);
  await page.locator('[data-print]:visible').click();
  await expect(page.locator('html[data-printed]')).toHaveCount(1);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('every certificate is there, with its line to write on and how to print', async ({ page }) => {
    await page.goto('/certificate/');
    for (const id of ofLessons) await expect(page.locator(`#${id} .award`)).toBeVisible();
    await expect(page.locator('[data-name]:visible, [data-print]:visible')).toHaveCount(0);
    await page.goto(`/certificate/#${ofLessons[0] ?? ''}`);
    await expect(page.locator('.award:visible')).toHaveCount(1);
    await expect(page.locator('.without-js:visible')).toHaveCount(1);
    await expect(page.locator('.name:visible')).toHaveCount(1);
  });
});
