import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import type { AdultHelp } from '../../src/catalogue/schema/adult-help.ts';
import type { AgeFact } from '../../src/catalogue/schema/age.ts';
import type { HelpArea, HelpPack } from '../../src/catalogue/schema/help.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const read = (path: string): unknown =>
  parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const pack = read('content/help/uk/lines.yaml') as HelpPack;
const area = read('content/help/uk/areas/kent.yaml') as HelpArea;
const lines = [...pack.lines, ...area.lines];
const { evidence, situations } = read('content/help/uk/adults.yaml') as AdultHelp;
const ages = read('content/help/ages.yaml') as AgeFact[];
const tel = (phone: string) => `tel:${phone.replaceAll(' ', '')}`;

test('each situation says whom to turn to, the most urgent first', async ({ page }) => {
  await page.goto('/grown-ups/');
  await page.locator('main a[href$="/help/adults/"]').click();
  const places: number[] = [];
  for (const { id, title, lines: ids, staffLines = [] } of situations) {
    const situation = page.locator(`[data-situation="${id}"]`);
    await expect(situation.getByRole('heading', { name: title })).toBeVisible();
    const ofArea = area.lines.filter(({ situations: theirs }) => theirs.includes(id));
    const ofPack = [...ids, ...staffLines].map((one) => lines.find((known) => known.id === one));
    for (const line of [...ofArea, ...ofPack]) {
      if (line?.phone) await expect(situation.locator(`a[href="${tel(line.phone)}"]`)).toBeVisible();
      if (line?.website) await expect(situation.locator(`a[href="${line.website}"]`).first()).toBeVisible();
    }
    places.push((await situation.boundingBox())?.y ?? 0);
  }
  const firstOf = (when: string) => Math.min(...places.filter((_, at) => situations[at]?.when === when));
  expect(firstOf('now')).toBeLessThan(firstOf('today'));
  expect(firstOf('today')).toBeLessThan(firstOf('soon'));
});

test('every service has its date and source, and evidence never means an image', async ({ page }) => {
  await page.goto('/help/adults/');
  for (const { id, name, isFor, isNotFor, source } of lines) {
    const entry = page.locator(`#line-${id}`);
    await expect(entry.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(entry).toContainText(isFor);
    if (isNotFor) await expect(entry).toContainText(isNotFor);
    await expect(entry).toContainText(/Checked \d+ [A-Z][a-z]+ 20\d\d/);
    await expect(entry.locator(`a[href="${source}"]`).last()).toBeVisible();
  }
  for (const line of [...evidence.keep, ...evidence.never]) await expect(page.getByText(line)).toBeVisible();
  expect(evidence.never.join(' ')).toMatch(/never .*image of a child/i);
});

test('every age, rating and rule has its date and source', async ({ page }) => {
  await page.goto('/grown-ups/');
  await page.locator('main a[href$="/families/ages/"]').click();
  await expect(page.getByText('Being too young for an app never means trouble for telling.')).toBeVisible();
  for (const { id, name, status, minimumAge, says, source } of ages) {
    const fact = page.locator(`[data-fact="${id}"]`);
    await expect(fact.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(fact).toContainText(says);
    if (minimumAge) await expect(fact).toContainText(`${minimumAge} lowest age`);
    await expect(fact).toContainText(/Checked \d+ [A-Z][a-z]+ 20\d\d/);
    await expect(fact.locator(`a[href="${source}"]`)).toBeVisible();
    if (status === 'announced') await expect(fact).toContainText('Announced, not in force');
  }
});

test('a fact whose review day has passed says so to who reads it then', async ({ page }) => {
  const first = ages.map(({ reviewBy }) => reviewBy).sort()[0] ?? '';
  const marks = page.locator('[data-review-by]:visible');
  await page.clock.setFixedTime(new Date(`${first}T12:00:00Z`));
  await page.goto('/families/ages/');
  await expect(marks).toHaveCount(0);
  await page.clock.setFixedTime(new Date(Date.parse(`${first}T12:00:00Z`) + 86_400_000));
  await page.reload();
  await expect(marks).toHaveCount(ages.filter(({ reviewBy }) => reviewBy === first).length);
  await expect(marks.first()).toContainText('Check again');
});
