import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { parse } from 'yaml';
import { lessonIds, type LessonId } from '../../src/core/curriculum.ts';
import { pdfOf } from '../../tools/pdf.ts';
import { sheets, type SheetName } from '../../src/lesson/print/sheets.ts';
import { letters } from './support/paper.ts';
import { settle } from './support/site.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

/** The most pages a sheet may take: a school pays for paper. */
const mostPages: Record<SheetName, number> = { read: 3, game: 10, worksheet: 3, hand: 1, answers: 6 };

/** A page with less on it than this, its head and its foot is something that ran over. */
const leastLetters = 125;

/** The words of each page, without spaces. Both papers are upright. */
async function pagesOf(page: Page, format: 'A4' | 'Letter'): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return letters(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }),
  );
}

/** Every reason in a lesson and its game. Where a name is filled in, the longest piece around it. */
function reasons(id: LessonId): string[] {
  const [, front = '', body = ''] = readFileSync(`content/lessons/${id}.mdx`, 'utf8').split(/^---$/m);
  const taught = letters(body.replaceAll('*', ''));
  const whysIn = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      key === 'why' && typeof inner === 'string' ? [inner] : whysIn(inner),
    );
  };
  return (
    [parse(front) as unknown, parse(readFileSync(`content/games/${id}.yaml`, 'utf8')) as unknown]
      .flatMap(whysIn)
      .map((why) => why.split(/\{\w+\}/).sort((one, other) => other.length - one.length)[0]!)
      .map(letters)
      // What the lesson itself tells every child is no secret.
      .filter((why) => why.length > 20 && !taught.includes(why))
  );
}

for (const id of lessonIds) {
  test(`the pack of ${id} fits both papers, and keeps its answers apart`, async ({ page }) => {
    await page.goto(`/teach/${id}/print/`);
    await settle(page);
    const [a4, letter] = [await pagesOf(page, 'A4'), await pagesOf(page, 'Letter')];
    expect(letter).toHaveLength(a4.length);
    for (const text of [...a4, ...letter]) expect(text.length).toBeGreaterThan(leastLetters);

    const titles = await Promise.all(
      sheets.map((name) => page.locator(`#sheet-${name} h2`).first().innerText()),
    );
    const starts = titles.map((title) => a4.findIndex((text) => text.slice(0, 90).includes(letters(title))));
    sheets.forEach((name, at) => {
      const count = (starts[at + 1] ?? a4.length) - starts[at]!;
      expect.soft(count, name).toBeGreaterThan(0);
      expect.soft(count, name).toBeLessThanOrEqual(mostPages[name]);
    });

    const texts = await page.locator('.paper').evaluateAll((all) => all.map((one) => one.textContent));
    const answers = letters(texts.pop() ?? '');
    const whys = reasons(id);
    expect(whys.filter((why) => answers.includes(why)).length).toBeGreaterThan(10);
    for (const text of texts.map(letters)) expect(whys.filter((why) => text.includes(why))).toEqual([]);

    // 190 mm.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 964 });
    const wide = await page.evaluate(
      () =>
        [...document.querySelectorAll('.paper, .paper *')].filter(
          (one) =>
            one.checkVisibility() && !one.closest('.unseen') && one.getBoundingClientRect().right > 719,
        ).length,
    );
    expect(wide).toBe(0);
  });
}

test('only the sheets that are ticked are printed', async ({ page }) => {
  await page.goto('/teach/nest/passwords/print/');
  for (const name of sheets) {
    await expect(page.locator(`#sheet-${name}`)).toBeVisible();
    await page.locator(`#pick-${name}`).setChecked(name === 'hand');
  }
  const printed = await pagesOf(page, 'A4');
  expect(printed).toHaveLength(1);
  expect(printed[0]).toContain(letters(await page.locator('#sheet-hand h2').innerText()));
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('all sheets are printed, or the one that was looked at', async ({ page }) => {
    await page.goto('/teach/nest/passwords/print/');
    expect((await pagesOf(page, 'A4')).length).toBeGreaterThan(5);
    await page.locator('a[href="#sheet-hand"]').click();
    expect(await pagesOf(page, 'A4')).toHaveLength(1);
  });
});

test('the vote cards are one page on both papers', async ({ page }) => {
  await page.goto('/teach/cards/');
  await settle(page);
  for (const format of ['A4', 'Letter'] as const) expect(await pagesOf(page, format)).toHaveLength(1);
});

test('a pack made into a PDF twice is twice the same file', async ({ browser, baseURL }) => {
  const made: Uint8Array[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    // As `npm run pdf` opens it, without reduced motion: even so nothing may move on paper.
    const page = await browser.newPage({ serviceWorkers: 'block' });
    made.push(await pdfOf(page, `${baseURL ?? ''}/teach/branch/meeting/print/`));
    await page.close();
    // The dates in it count seconds.
    await new Promise((done) => setTimeout(done, 1100));
  }
  expect(made[0]!.length).toBeGreaterThan(50_000);
  expect(Buffer.compare(made[0]!, made[1]!)).toBe(0);
});
