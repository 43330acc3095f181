import { expect, type Page, test } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { settle } from './support/site.ts';
import { findTraces } from './support/storage.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

/** Landscape papers, in points. */
const papers = { A4: [841.89, 595.28], Letter: [792, 612] } as const;

interface Printed {
  pages: number;
  width: number;
  height: number;
  isTagged: boolean;
  text: string;
}

/** The words of a text in a form in which a page and its print can be compared. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad]+/g, ' ')
    .trim();

async function print(page: Page, format: keyof typeof papers, asTheSheetSays: boolean): Promise<Printed> {
  const bytes = await page.pdf({
    format,
    landscape: !asTheSheetSays,
    preferCSSPageSize: asTheSheetSays,
    printBackground: true,
    tagged: true,
  });
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const first = await document.getPage(1);
  const { width, height } = first.getViewport({ scale: 1 });
  const content = await first.getTextContent();
  const text = content.items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    .join('');
  const structure = (await first.getStructTree()) as { children: unknown[] } | null;
  const marks = (await document.getMarkInfo()) as { Marked: boolean } | null;
  const isTagged = marks?.Marked === true && (structure?.children.length ?? 0) > 0;
  return { pages: document.numPages, width, height, isTagged, text: plain(text) };
}

/** Opens one certificate, as a link to it does. */
async function openCertificate(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, id);
  await settle(page);
}

/** The certificates' addresses on the page: in colour and to colour in. A stage's is opened by the grown-ups' way. */
async function certificateIds(page: Page): Promise<string[][]> {
  return page
    .locator('[data-certificate]')
    .evaluateAll((sections) =>
      sections.map((section) => [
        section.hasAttribute('data-needs') ? `${section.id}-to-print` : section.id,
        `${section.id}-to-colour`,
      ]),
    );
}

for (const format of ['A4', 'Letter'] as const) {
  test(`every certificate is one page of ${format}, with its words as text`, async ({ page }) => {
    await page.goto('/certificate/');
    const certificates = await certificateIds(page);
    expect(certificates.length).toBeGreaterThanOrEqual(6);
    for (const id of certificates.flat()) {
      await test.step(id, async () => {
        await openCertificate(page, id);
        const paper = page.locator(`#${id} .paper`);
        const words = (await paper.locator('h2, li, strong, h3').allTextContents()).map(plain);
        expect(words.length).toBeGreaterThan(4);
        await paper.locator('input').fill('Wren Ávila');
        for (const asTheSheetSays of [true, false]) {
          const printed = await print(page, format, asTheSheetSays);
          const [width, height] = papers[format];
          expect(printed.pages).toBe(1);
          expect(printed.width).toBeCloseTo(width, -1);
          expect(printed.height).toBeCloseTo(height, -1);
          expect(printed.isTagged).toBe(true);
          for (const word of [...words, 'Wren Ávila']) expect(printed.text).toContain(word);
        }
      });
    }
  });
}

test('a longer name, larger text and a screen in the dark do not make a certificate longer', async ({
  page,
}) => {
  await page.goto('/certificate/');
  const [id = ''] = (await certificateIds(page))[0] ?? [];
  await page.evaluate(() =>
    Object.assign(document.documentElement.dataset, { size: 'largest', theme: 'dark' }),
  );
  await openCertificate(page, id);
  await page.locator(`#${id} .paper input`).fill('Maximiliana Featherstonehaugh-Cholmondeley');
  for (const format of ['A4', 'Letter'] as const) {
    expect((await print(page, format, true)).pages).toBe(1);
  }
});

test('a name typed on a certificate is kept nowhere', async ({ page }) => {
  await page.goto('/certificate/');
  const [id = ''] = (await certificateIds(page))[0] ?? [];
  await openCertificate(page, id);
  await page.locator(`#${id} .paper input`).fill('Wren');
  expect(page.url()).not.toContain('Wren');
  expect(await findTraces(page)).toEqual([]);
  await page.reload();
  expect(await page.locator(`#${id} .paper input`).inputValue()).toBe('');
});

test('a certificate to colour in fills nothing with ink', async ({ page }) => {
  await page.goto('/certificate/');
  await page.emulateMedia({ media: 'print' });
  for (const [inColour = '', toColour = ''] of await certificateIds(page)) {
    await openCertificate(page, inColour);
    expect((await findFilled(page, inColour)).length, inColour).toBeGreaterThan(0);
    await openCertificate(page, toColour);
    expect(await findFilled(page, toColour), toColour).toEqual([]);
  }
});

/** What a certificate prints with a filled background or a coloured picture. */
function findFilled(page: Page, id: string): Promise<string[]> {
  return page.locator(`#${id} .paper`).evaluate((paper) =>
    [paper, ...paper.querySelectorAll('*')]
      .filter((part) => part.checkVisibility())
      .filter((part) => {
        const { backgroundColor, fill } = getComputedStyle(part);
        const shades = ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'];
        if (part instanceof HTMLImageElement) return !part.src.includes('/art/line/');
        return part.matches('svg *')
          ? ![...shades, 'none'].includes(fill)
          : !shades.includes(backgroundColor);
      })
      .map((part) => part.outerHTML.slice(0, 80)),
  );
}
