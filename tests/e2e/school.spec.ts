import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { stages, units } from '../../src/core/curriculum.ts';
import type { PolicyPoints } from '../../src/catalogue/schema/policy.ts';
import type { School } from '../../src/catalogue/schema/school.ts';
import { findWords, foreignTo } from '../schools.ts';
import { dist } from './support/site.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const read = (path: string): unknown =>
  parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const school = read('content/school/crockham-hill.yaml') as School;
const points = (read('content/policy/points.yaml') as PolicyPoints).points.filter(
  ({ id, about }) => about === 'learn' || school.policy.says.includes(id),
);

test('a child finds who looks after them, how to tell, and that there is always somebody else', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/help/');
  await page.locator('main a[href$="/school/"]').click();
  const main = page.locator('main');
  for (const name of [school.safeguardingLead.name, school.governor?.name ?? ''])
    await expect(main.getByRole('heading', { name })).toBeVisible();
  // Nothing is shown that the school's policy does not publish.
  await expect(main).not.toContainText('worry box');
  await expect(main.getByText('Is it about one of them?')).toBeVisible();
  for (const point of points.filter(({ front }) => front)) {
    const card = page.locator(`[data-point="${point.id}"]`).first();
    if (point.about !== 'family') for (const line of point.nest) await expect(card).toContainText(line);
  }
  await main.locator('a[href$="/help/"]').first().click();
  await expect(page).toHaveURL(/\/help\/$/);
});

test('names nobody and nothing of another school, area or country', () => {
  const foreign = foreignTo('crockham-hill');
  expect(foreign).toContain('Ysgol Gynradd Cwm Cysglyd');
  expect(findWords(dist, foreign)).toEqual([]);
});

test('the policy stands in three stages’ words and in those of parents, each point with its lessons', async ({
  page,
}) => {
  await page.goto('/school/');
  await page.getByRole('link', { name: 'Our rules for being online' }).click();
  for (const stage of stages) {
    const ways = page.getByRole('navigation', { name: 'Pick your words' });
    await ways.getByRole('link', { name: stage, exact: false }).click();
    await expect(ways.locator('[aria-current="page"]')).toHaveText(new RegExp(stage, 'i'));
    const shown = page.locator('main [data-point]');
    expect(await shown.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['point']))).toEqual(
      points.flatMap(({ id, about }) => (about === 'family' ? [] : [id])),
    );
    for (const [at, point] of points.filter(({ about }) => about !== 'family').entries())
      if (point.about !== 'family')
        for (const line of point[stage]) await expect(shown.nth(at)).toContainText(line);
    for (const unit of units)
      await expect(page.locator(`[data-point="${unit}"] a[href="/${stage}/${unit}/"]`)).toBeVisible();
  }
  await page.getByRole('link', { name: 'Parents', exact: true }).click();
  for (const { id, parents } of points)
    for (const line of parents) await expect(page.locator(`[data-point="${id}"]`)).toContainText(line);
  for (const unit of units) await expect(page.locator(`[data-point="${unit}"] a`)).toHaveCount(3);
});
