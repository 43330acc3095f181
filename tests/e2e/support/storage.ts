import type { BrowserContext, Page } from '@playwright/test';

/** What a visit has written on the device, apart from the worker's caches. */
export async function findTraces(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map((cookie) => `cookie ${cookie.name}`);
  const stores = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map((database) => `indexedDB ${database.name ?? ''}`),
  ]);
  return [...cookies, ...stores];
}

/** Storage that throws at a touch, as when cookies are blocked or the page stands in another site's frame. */
export async function blockStorage(where: BrowserContext | Page): Promise<void> {
  await where.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        configurable: true,
        get() {
          throw new DOMException(`${name} is blocked`, 'SecurityError');
        },
      });
    }
  });
}

/** Storage that can be read, and has no room. */
export async function fillStorage(where: BrowserContext | Page): Promise<void> {
  await where.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
}

/** Saved values nobody could have written on purpose. */
export const spoiled = [
  '{"version":1,"less',
  'null',
  '[]',
  '"',
  '{"version":"one","lessons":7}',
  '😀'.repeat(2_000),
];

/** Puts a spoiled value where the site keeps its own, before the page starts. */
export async function spoilStorage(where: BrowserContext | Page, value: string): Promise<void> {
  await where.addInitScript((text) => {
    localStorage.setItem('fledge.progress', text);
    localStorage.setItem('fledge.display', text);
    localStorage.setItem('fledge.tallies', text);
  }, value);
}

/** Whether a spoiled value is still somewhere on the device, where it stood or set aside; never thrown away unasked. */
export async function findLostText(page: Page, value: string): Promise<string[]> {
  const kept = await page.evaluate(() => Object.values(localStorage) as string[]);
  const quoted = JSON.stringify(value).slice(1, -1);
  return kept.some((text) => text.includes(value) || text.includes(quoted))
    ? []
    : ['the saved text was thrown away'];
}
