import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import type { School } from '../../src/catalogue/schema/school.ts';
import { letters, print } from './support/paper.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

const school = parse(
  readFileSync(new URL('../../content/school/crockham-hill.yaml', import.meta.url), 'utf8'),
) as School;
const formats = ['A4', 'Letter'] as const;

test('the map shows the lessons a teacher asks for, and the address says which', async ({ page }) => {
  await page.goto('/teach/');
  const shown = page.locator('[data-lesson]:visible');
  const status = page.getByRole('status');
  await expect(shown).toHaveCount(24);

  await page.getByLabel('School year').selectOption('Year 3');
  await expect(shown).toHaveCount(8);
  await expect(page.locator('[data-lesson^="branch/"]:visible')).toHaveCount(8);
  await expect(status).toHaveText('8 of 24 lessons are shown.');

  // Every lesson whose front matter names the statement, and no other; a unit without one is gone.
  await page.getByRole('button', { name: 'Show all lessons' }).click();
  await page.getByLabel('Statement').selectOption('WO10');
  expect(new URL(page.url()).search).toBe('?statement=WO10');
  const codes = await shown.evaluateAll((cards) => cards.map((card) => card.dataset['codes']?.split(' ')));
  expect(codes.length).toBeGreaterThan(1);
  for (const each of codes) expect(each).toContain('WO10');
  await expect(page.locator('[data-lesson]:not(:visible)')).toHaveCount(24 - codes.length);
  await expect(page.locator('[data-unit="kindness"]')).toBeHidden();

  // The address can be sent to a colleague, and the frameworks' page leads to it.
  await page.goto('/teach/frameworks/');
  await page.locator('[data-statement="WO10"]').getByRole('link', { name: 'Show on the map' }).click();
  await expect(shown).toHaveCount(codes.length);
  await expect(page.getByLabel('Statement')).toHaveValue('WO10');
});

test('the frameworks’ page and its file say what is covered, and what is not', async ({ page }) => {
  await page.goto('/teach/frameworks/');
  const uncovered = page.locator('[data-statement]', { hasText: 'No lesson here teaches this.' });
  await expect(page.locator('[data-statement="BS3"]')).toContainText('No lesson here teaches this.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  ]);
  const file = readFileSync(await download.path());
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = file.toString('utf8').slice(1).trimEnd().split('\r\n');
  const links = await page.locator('[data-statement] a.tool:not(.quiet)').count();
  expect(links).toBeGreaterThan(100);
  // The head, a line for each lesson of each statement, and one for each statement without any.
  expect(lines).toHaveLength(1 + links + (await uncovered.count()));
  expect(lines.filter((line) => line.includes('"Not covered"'))).toHaveLength(await uncovered.count());
});

test('the long-term plan is a page for each stage, on A4 and on Letter', async ({ page }) => {
  await page.goto('/teach/year/');
  await expect(page.locator('[data-sheet]')).toHaveCount(3);
  for (const format of formats) {
    const { pages, text } = await print(page, format);
    expect(pages, format).toBe(3);
    expect(text).toContain(letters('Summer, second half'));
  }
});

test('a question to come back to keeps its answers folded until they are wanted', async ({ page }) => {
  await page.goto('/teach/coming-up/');
  const lessons = page.locator('[data-revisit]');
  await expect(lessons).toHaveCount(24);
  const [week, term] = await lessons.first().locator('.revisit').all();
  const best = week!.getByText('(the best answer)');
  await expect(best).toBeHidden();
  await week!.getByText('The best answer, and the whys').click();
  await expect(best).toBeVisible();
  await expect(term!.getByText('(the best answer)')).toBeHidden();
});

test('a plan is whole on paper: the safeguarding lead, the times, and every answer with its why', async ({
  page,
}) => {
  for (const lesson of ['nest/passwords', 'branch/meeting', 'sky/getting-help']) {
    await page.goto(`/teach/${lesson}/`);
    await page.emulateMedia({ media: 'print' });
    const tells = page.locator('section', { has: page.locator('#tells') });
    await expect(tells.getByText(school.safeguardingLead.name).last()).toBeVisible();
    await expect(page.getByRole('row', { name: /^All together/ })).toBeVisible();
    const moments = page.locator('.moments > li');
    expect(await moments.locator('.answers > li').count()).toBeGreaterThan(15);
    // Each answer says more than its own few words, or the moment has one why for all of them.
    const bare = await moments.evaluateAll((all) =>
      all
        .filter((moment) => {
          const says = [...moment.querySelectorAll('.answers > li')].map((answer) => {
            const own = answer.querySelector('b')?.textContent ?? '';
            const mark = answer.querySelector('.verdict')?.textContent ?? '';
            return answer.textContent.trim().length - own.length - mark.length;
          });
          return (
            !moment.checkVisibility() ||
            (!moment.querySelector('.shared') && (says.length === 0 || says.some((letters) => letters < 12)))
          );
        })
        .map((moment) => moment.textContent.trim().slice(0, 60)),
    );
    expect(bare, lesson).toEqual([]);
    await expect(page.locator('.ways:visible, header.site:visible, footer:visible')).toHaveCount(0);
    await page.emulateMedia({ media: null });
    for (const format of formats)
      expect((await print(page, format, false)).text).toContain(letters('Ten minutes to get ready'));
  }
});
