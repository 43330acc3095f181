import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import type { HelpLine } from '../../src/catalogue/schema/help.ts';
import type { School } from '../../src/catalogue/schema/school.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const read = (path: string): unknown =>
  parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const lines = read('content/help/lines.yaml') as HelpLine[];
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

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is there, and leaving works', async ({ page }) => {
    await page.goto('/help/');
    await expect(page.locator('main a[href="tel:08001111"]:visible')).toHaveCount(1);
    await page.locator('[data-leave]').click();
    await expect(page).not.toHaveURL(/help/);
  });
});
