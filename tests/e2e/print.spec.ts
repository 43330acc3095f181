import { expect, type Page, test } from '@playwright/test';
import { print } from './support/paper.ts';
import { settle } from './support/site.ts';
import { findTraces } from './support/storage.ts';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

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

test('a longer name, larger text and a screen in the dark do not make a certificate longer', async ({
  page,
}) => {
  await page.goto('/certificate/');
  const [id = ''] = (await certificateIds(page))[0] ?? [];
  await page.evaluate(() =>
    Object.assign(document.documentElement.dataset, { size: 'largest', theme: 'dark' }),
  );
  await openCertificate(page, id);
  await page.locator(`#${id} .award input`).fill('Maximiliana Featherstonehaugh-Cholmondeley');
  for (const format of ['A4', 'Letter'] as const) {
    expect((await print(page, format)).pages).toBe(1);
  }
});

test('a name typed on a certificate is kept nowhere', async ({ page }) => {
  await page.goto('/certificate/');
  const [id = ''] = (await certificateIds(page))[0] ?? [];
  await openCertificate(page, id);
  await page.locator(`#${id} .award input`).fill('Wren');
  expect(page.url()).not.toContain('Wren');
  expect(await findTraces(page)).toEqual([]);
  await page.reload();
  expect(await page.locator(`#${id} .award input`).inputValue()).toBe('');
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
  return page.locator(`#${id} .award`).evaluate((paper) =>
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
