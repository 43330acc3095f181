import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { parse } from 'yaml';
import type { LessonData } from '../../src/catalogue/schema/lesson.ts';
import { stages, units } from '../../src/core/curriculum.ts';
import { html, pages } from './support/site.ts';
import { blockStorage, findTraces } from './support/storage.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const lesson = (id: string): LessonData =>
  parse(
    readFileSync(new URL(`../../content/lessons/${id}.mdx`, import.meta.url), 'utf8').split(/^---$/m)[1] ??
      '',
  ) as LessonData;
const ids = stages.flatMap((stage) => units.map((unit) => `${stage}/${unit}`));
const sheet = (page: Page) => page.locator('[data-lesson][data-shown]');
const said = (page: Page) => page.locator('[data-keep-said]');
const filesSaid = (page: Page) => page.locator('[data-files-said]');

/** Types how many hands were up for each answer. */
async function count(page: Page, side: 'before' | 'after', hands: readonly number[]): Promise<void> {
  const inputs = sheet(page).locator(`[data-side="${side}"] input`);
  for (const [at, some] of hands.entries()) await inputs.nth(at).fill(String(some));
}

async function choose(page: Page, colour: string, picture: string): Promise<void> {
  await page.locator(`input[name="colour"][value="${colour}"]`).check();
  await page.locator(`input[name="picture"][value="${picture}"]`).check();
}

/** So many pages the page prints. */
async function countPages(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format, preferCSSPageSize: true, printBackground: false });
  return (await getDocumentProxy(new Uint8Array(pdf))).numPages;
}

test('a teacher counts, keeps, saves a file, erases, and brings it back', async ({ page }) => {
  await page.goto('/teach/evidence/#branch-known-friends');
  await choose(page, 'blue', 'owl');
  await count(page, 'before', [9, 6, 5, 4]);
  await sheet(page).getByRole('button', { name: 'One more vote for B, Before the lesson' }).click();
  await count(page, 'after', [0, 2, 1, 21]);
  await expect(said(page)).toHaveText('Not kept yet.');
  expect(await findTraces(page)).toEqual([]);

  const thoughts = sheet(page).locator('[data-thought]');
  await expect(thoughts.nth(0)).toContainText('before 9 (36 %), after 1 (4 %)');
  await expect(thoughts.nth(2)).toContainText('Nobody chose this after the lesson');
  await expect(thoughts.nth(2).getByText('Next week:')).toBeHidden();
  await expect(thoughts.nth(0).getByText('Next week:')).toBeVisible();

  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(said(page)).toHaveText('Kept on this device.');
  expect(await findTraces(page)).toEqual(['localStorage fledge.tallies']);
  await page.reload();
  await expect(sheet(page)).toContainText('Blue owl');
  await expect(thoughts.nth(0)).toContainText('before 9 (36 %), after 1 (4 %)');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const file = readFileSync(await download.path());
  expect(JSON.parse(file.toString())).toMatchObject({ what: 'tallies', version: 1 });

  await page.getByRole('button', { name: 'Erase all votes' }).click();
  await page.getByRole('button', { name: 'Yes, erase them' }).click();
  await expect(filesSaid(page)).toHaveText('All votes are erased.');
  await expect(page.getByText('No votes are kept here.')).toBeVisible();
  await expect(sheet(page).locator('[data-thought]').first()).not.toContainText('before');

  const input = page.locator('input[type="file"]');
  await input.setInputFiles({ name: 'list.json', mimeType: 'application/json', buffer: Buffer.from('Eggs') });
  await expect(filesSaid(page)).toContainText('Nothing was changed');
  await input.setInputFiles({ name: 'fledge-tallies.json', mimeType: 'application/json', buffer: file });
  await expect(filesSaid(page)).toHaveText('The file is in. New votes: 2. Changed votes: 0.');
  await page.getByRole('button', { name: 'Blue owl · Friend Gate (before, after)' }).click();
  await expect(thoughts.nth(0)).toContainText('before 9 (36 %), after 1 (4 %)');
});

test('a vote on the slides is kept for a class when the teacher says so', async ({ page }) => {
  await page.goto('/teach/branch/known-friends/present/#vote-before');
  await page.locator('[data-ready]').waitFor();
  const offer = page.getByRole('button', { name: 'Keep this tally' });
  await page.keyboard.press('PageDown');
  await expect(offer).toBeHidden();
  for (const key of ['1', '1', '2', '2', '2', '4', 'c', '2']) await page.keyboard.press(key);
  await page.reload();
  await offer.click();
  const dialog = page.getByRole('dialog', { name: 'Keep this vote for which class?' });
  await choose(page, 'green', 'snail');
  expect(await findTraces(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Kept on this device.');
  await dialog.getByRole('link', { name: 'See the sheet of this lesson' }).click();
  await expect(sheet(page)).toContainText('Green snail');
  await expect(sheet(page).locator('[data-side="before"] [data-count]')).toHaveText([
    '2 (33 %) · after talking 0',
    '3 (50 %) · after talking 1',
    '0 (0 %) · after talking 0',
    '1 (17 %) · after talking 0',
  ]);
});

test('with storage blocked it counts, and says that nothing is kept', async ({ page }) => {
  await blockStorage(page);
  await page.goto('/teach/evidence/');
  await expect(page.getByText('This browser lets no site keep anything. You can count')).toBeVisible();
  await count(page, 'before', [3]);
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(said(page)).toContainText('so this is not kept');
  // A share of three would say more than is known.
  await expect(sheet(page).locator('[data-count]').first()).toHaveText('3');
});

test('votes that will not open are put aside whole, and the teacher is told', async ({ page }) => {
  const broken = '{"app":"fledge","what":"tallies","vers';
  await page.goto('/teach/evidence/');
  await page.evaluate((text) => localStorage.setItem('fledge.tallies', text), broken);
  await page.reload();
  await expect(page.getByText('They were put aside, whole')).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('fledge.tallies.aside.1'))).toBe(broken);
  expect(await page.evaluate(() => localStorage.getItem('fledge.tallies'))).toBeNull();
});

test('each sheet is one page on A4 and Letter, filled in', async ({ page }) => {
  await page.goto('/teach/evidence/');
  await page.evaluate(() =>
    Object.assign(document.documentElement.dataset, { size: 'largest', theme: 'dark' }),
  );
  for (const id of ids) {
    await page.locator('[data-choose-lesson]').selectOption(id);
    for (const round of ['second', 'first']) {
      await page.locator(`input[name="round"][value="${round}"]`).check();
      await sheet(page)
        .locator('input')
        .evaluateAll((inputs: HTMLInputElement[]) => {
          for (const input of inputs) {
            input.value = '10';
            input.dispatchEvent(new Event('input', { bubbles: true }));
          }
        });
    }
    await expect(sheet(page).locator('[data-count]').first()).toContainText('after talking 10');
  }
  // All at once, as one sheet that runs over makes a page more.
  await page
    .locator('[data-lesson]')
    .evaluateAll((all) => all.map((one) => one.toggleAttribute('data-shown', true)));
  expect(await countPages(page, 'A4')).toBe(24);
  expect(await countPages(page, 'Letter')).toBe(24);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a blank sheet for each lesson, one a page', async ({ page }) => {
    await page.goto('/teach/evidence/');
    await expect(page.locator('[data-lesson]:visible')).toHaveCount(24);
    expect(await countPages(page, 'A4')).toBe(24);
    expect(await countPages(page, 'Letter')).toBe(24);
  });
});

test('no page that pupils are sent to holds a vote', () => {
  const votes = ids.flatMap((id) => {
    const { before, after } = lesson(id).evidence;
    return [before.asks, after.asks];
  });
  expect(votes).toHaveLength(48);
  const plain = (text: string) => text.replaceAll(/&#(?:39|x27);|[’']/g, '’').replaceAll(/&quot;|[“”]/g, '"');
  const isForTeachers = (path: string) => /\/(teach|grown-ups|families)\//.test(path);
  const theirs = pages.filter(({ path }) => !isForTeachers(path));
  expect(theirs.length).toBeGreaterThan(24);
  for (const page of theirs) {
    const text = plain(html(page));
    expect(
      votes.filter((asks) => text.includes(plain(asks))),
      page.path,
    ).toEqual([]);
  }
  // Nor does a script they load.
  const folder = join(import.meta.dirname, '../../dist/_astro');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  for (const name of scripts) {
    const text = plain(readFileSync(join(folder, name), 'utf8'));
    expect(
      votes.filter((asks) => text.includes(plain(asks))),
      name,
    ).toEqual([]);
  }
});
