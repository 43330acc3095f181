import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { parse } from 'yaml';
import type { HelpArea, HelpPack } from '../../src/catalogue/schema/help.ts';
import type { School } from '../../src/catalogue/schema/school.ts';
import type { Worries } from '../../src/catalogue/schema/worry.ts';
import { findBarriersInThemes } from './support/axe.ts';
import { collect } from './support/findings.ts';
import { findKeyboardFaults } from './support/keyboard.ts';
import { findMisfits, showTextSize } from './support/reflow.ts';
import { findSmallThings } from './support/sizes.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const read = (path: string): unknown =>
  parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const pack = read('content/help/uk/lines.yaml') as HelpPack;
const area = read('content/help/uk/areas/kent.yaml') as HelpArea;
const lines = [...pack.lines, ...area.lines];
const { worries } = read('content/help/worries.yaml') as Worries;
const school = read('content/school/crockham-hill.yaml') as School;
const tel = (phone: string) => `tel:${phone.replaceAll(' ', '')}`;

test('asks first whether the child is safe, then names people, then Childline', async ({ page }) => {
  await page.goto('/help/');
  const main = page.locator('main');
  const text = await main.innerText();
  const places = ['Are you safe right now?', school.safeguardingLead.name, '0800 1111'].map((words) =>
    text.indexOf(words),
  );
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  await expect(main.locator('a[href="tel:999"]:visible')).toHaveCount(1);
  await expect(main.locator('a[href="tel:08001111"]:visible')).toHaveCount(1);
});

test('a child finds no adults’ route among the buttons', async ({ page }) => {
  await page.goto('/help/');
  const forAdults = lines.filter(({ audience }) => audience !== 'child');
  expect(forAdults.length).toBeGreaterThan(5);
  const text = await page.locator('body').innerText();
  for (const { name, phone, website } of forAdults) {
    expect(text).not.toContain(name);
    if (phone) await expect(page.locator(`a[href="${tel(phone)}"]:visible`)).toHaveCount(0);
    if (website && !website.includes('childline'))
      await expect(page.locator(`a[href="${website}"]:visible`)).toHaveCount(0);
  }
});

test('the adults’ layer has every line with what it is for, its number and the day it was checked', async ({
  page,
}) => {
  await page.goto('/help/');
  await page.locator('details.adults > summary').click();
  const layer = page.locator('details.adults');
  for (const { name, isFor, isNotFor, phone, source } of lines) {
    const entry = layer
      .locator('.lines > li')
      .filter({ has: page.getByRole('heading', { name, exact: true }) });
    await expect(entry).toContainText(isFor);
    if (isNotFor) await expect(entry).toContainText(isNotFor);
    if (phone) await expect(entry.locator(`a[href="${tel(phone)}"]`)).toBeVisible();
    await expect(entry).toContainText(/Checked \d+ [A-Z][a-z]+ 20\d\d/);
    await expect(entry.locator(`a[href="${source}"]`).last()).toBeVisible();
  }
});

test('Leave this page leads home, and Back does not return', async ({ page }) => {
  await page.goto('/nest/');
  await page.goto('/help/');
  await page.locator('[data-leave]').click();
  await expect(page).toHaveURL(/\/$/);
  expect(new URL(page.url()).pathname).not.toContain('help');
  await page.goBack();
  await expect(page).toHaveURL(/\/nest\/$/);
});

test('Leave this page stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/help/');
  await page.locator('#after').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-leave]')).toBeInViewport();
});

test('a link within the page leaves no entry for Back to return to', async ({ page }) => {
  await page.goto('/nest/');
  await page.goto('/help/');
  await page.locator('main a[href="#worry"]').click();
  await expect(page).toHaveURL(/help\/#worry$/);
  await page.locator('[data-leave]').click();
  await page.goBack();
  await expect(page).toHaveURL(/\/nest\/$/);
});

/** Presses a worry, and finds all that it should end in. */
async function walkToSomeone(page: Page, { id, title, who, say, next }: Worries['worries'][number]) {
  const way = page.locator(`[data-worry="${id}"]`);
  await way.locator('summary', { hasText: title }).click();
  for (const helper of who) await expect(way.locator(`[data-helper="${helper}"]`)).toBeVisible();
  await expect(way.locator('[data-helper="school"]')).toContainText(school.safeguardingLead.name);
  await expect(way.locator('a[href="tel:08001111"]')).toBeVisible();
  await expect(way.getByText(`“${say}”`)).toBeVisible();
  for (const line of next) await expect(way.getByText(line, { exact: true })).toBeVisible();
}

test.describe('offline, on a phone', () => {
  test.use({ serviceWorkers: 'allow', viewport: { width: 360, height: 740 } });

  test('each worry leads to its people at one press', async ({ page, context }) => {
    await page.goto('/');
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
      timeout: 60_000,
    });
    await context.setOffline(true);
    const response = await page.goto('/help/');
    expect(response?.fromServiceWorker()).toBe(true);
    expect(worries).toHaveLength(7);
    for (const worry of worries) {
      await page.reload();
      await walkToSomeone(page, worry);
    }
  });
});

test('a worry that is open keeps the promises too', async ({ page }) => {
  const { add, list } = collect();
  await page.goto('/help/');
  for (const { id } of worries) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator(`[data-worry="${id}"] summary`).click();
    for (const [theme, barriers] of await findBarriersInThemes(page)) add(`${id} ${theme}`, barriers);
    add(id, await findSmallThings(page));
    add(id, await findKeyboardFaults(page));
    await page.setViewportSize({ width: 320, height: 640 });
    for (const size of ['largest', 'normal'] as const) {
      await showTextSize(page, size);
      add(`${id} ${size}`, await findMisfits(page));
    }
  }
  expect(list()).toEqual([]);
});

test('a child who is not safe at home is not sent to someone at home', async ({ page }) => {
  await page.goto('/help/');
  const way = page.locator('[data-worry="home"]');
  await way.locator('summary').click();
  await expect(way.locator('[data-helper="home"]')).toHaveCount(0);
  await expect(way.locator('a[href="tel:999"]')).toBeVisible();
});

for (const format of ['A4', 'Letter'] as const) {
  test(`prints as a card on one page of ${format}`, async ({ page }) => {
    await page.goto('/help/');
    const bytes = await page.pdf({ format, printBackground: true });
    const document = await getDocumentProxy(new Uint8Array(bytes));
    expect(document.numPages).toBe(1);
    const { text } = await extractText(document, { mergePages: true });
    const words = text.normalize('NFKC').replace(/\s+/g, ' ');
    for (const part of ['0800 1111', '999', school.safeguardingLead.name]) expect(words).toContain(part);
    for (const { title, say } of worries)
      for (const part of [title, say]) expect(words).toContain(part.normalize('NFKC'));
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is there, and leaving works', async ({ page }) => {
    await page.goto('/help/');
    await expect(page.locator('main a[href="tel:08001111"]:visible')).toHaveCount(1);
    for (const worry of worries) {
      await page.reload();
      await walkToSomeone(page, worry);
    }
    await page.locator('[data-leave]').click();
    await expect(page).not.toHaveURL(/help/);
  });
});
