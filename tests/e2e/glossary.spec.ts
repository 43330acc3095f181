import { expect, test } from '@playwright/test';
import { findBarriersInThemes } from './support/axe.ts';
import { collect } from './support/findings.ts';
import { findMisfits, showTextSize } from './support/reflow.ts';
import { findSmallThings } from './support/sizes.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

test('every word stands once, by the alphabet, can be heard, and is linked from the lessons that teach it', async ({
  page,
}) => {
  await page.goto('/glossary/');
  const entries = await page.locator('.entries > li').evaluateAll((all) =>
    all.map((entry) => ({
      id: entry.id,
      word: entry.querySelector('h3')?.textContent ?? '',
      means: entry.querySelector('p')?.textContent ?? '',
      heard: entry.querySelector<HTMLElement>('[data-listen]')?.dataset['listen'],
    })),
  );
  expect(entries.length).toBeGreaterThan(50);
  for (const { word, means, heard } of entries) expect(heard).toBe(`${word}.\n${means}`);
  const words = entries.map(({ word }) => word);
  expect(words).toEqual(
    [...new Set(words)].sort((one, other) => one.localeCompare(other, 'en', { sensitivity: 'base' })),
  );
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  await expect(page.locator('[data-topic]')).toHaveCount(8);
  const linked = await page
    .locator('[data-topic] a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
  expect([...new Set(linked)].sort()).toEqual(entries.map(({ id }) => id).sort());
});

const lessons = [
  { path: '/nest/passwords/', step: 'keys', word: 'password' },
  { path: '/branch/meeting/', step: 'signs', word: 'sign' },
  { path: '/sky/passwords/', step: 'breach', word: 'breach' },
];

for (const { path, step, word } of lessons) {
  test(`${path} opens a word by keys, keeps the promises over the page, and leads to the glossary`, async ({
    page,
  }) => {
    const { add, list } = collect();
    await page.goto(`${path}#${step}`);
    const opener = page.locator(`#${step}`).getByRole('button', { name: word, exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: word, exact: true });
    await expect(panel).toBeVisible();
    for (const [theme, barriers] of await findBarriersInThemes(page)) add(theme, barriers);
    add('sizes', await findSmallThings(page));
    await page.setViewportSize({ width: 320, height: 256 });
    await showTextSize(page, 'largest');
    add('320 x 256, largest text', await findMisfits(page));
    expect(list()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(opener).toBeFocused();
    await opener.click();
    await panel.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/glossary/#word-${word}$`));
    await expect(page.locator(`#word-${word} h3`)).toBeInViewport();
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a word still opens and closes', async ({ page }) => {
    await page.goto('/branch/meeting/#signs');
    await page.locator('#signs').getByRole('button', { name: 'sign', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'sign', exact: true });
    await expect(panel).toContainText('stop and think');
    await panel.getByRole('button').click();
    await expect(panel).toBeHidden();
  });
});
