import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { writeWorker } from '../../src/build/worker.ts';
import { serve, type Served } from '../../tools/serve.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const basePath = process.env['FLEDGE_BASE'] ?? '/';

/** A site of its own for each test, since these tests switch it off and replace it. */
interface Site {
  url: string;
  /** Where the site's files are. */
  dir: string;
  off: () => Promise<void>;
  /** Serves another folder at the same address. */
  replace: (dir: string) => Promise<void>;
}

const test = base.extend<{ site: Site; folder: (name: string) => Promise<string> }>({
  // Playwright reads the fixtures a fixture needs from this pattern.
  // eslint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const root = await mkdtemp(join(tmpdir(), 'fledge-offline-'));
    await use(async (name) => {
      await cp(dist, join(root, name), { recursive: true });
      return join(root, name);
    });
    await rm(root, { recursive: true });
  },
  site: async ({ folder }, use) => {
    const dir = await folder('first');
    let served: Served = await serve({ dir, base: basePath, port: 0 });
    const { url } = served;
    await use({
      url,
      dir,
      off: () => served.close(),
      replace: async (next) => {
        await served.close();
        served = await serve({ dir: next, base: basePath, port: Number(new URL(url).port) });
      },
    });
    await served.close();
  },
});

/** Opens the site and waits until the worker has kept it and answers for this page. */
async function visitOnce(page: Page, url: string): Promise<void> {
  await page.goto(url);
  // Keeping the whole site takes as long as the machine takes; only that it comes about is tested.
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
    timeout: 60_000,
  });
}

/** Takes a file away, with its compressed copy: a changed file goes without one. */
async function remove(file: string): Promise<void> {
  await rm(file);
  await rm(`${file}.br`);
}

/** The built pages' addresses under the base, for example `nest/passwords/`. */
async function pagesOf(dir: string): Promise<string[]> {
  const files = await readdir(dir, { recursive: true });
  const pages = files.filter((file) => file.endsWith('index.html'));
  return pages.map((file) => file.slice(0, -'index.html'.length)).sort();
}

/** What a page that is open offline lacks: pictures, fonts, and whatever else it has asked for. */
function findBroken(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const pictures = [...document.images].filter((image) => image.complete && image.naturalWidth === 0);
    const fonts = [...document.fonts].filter((font) => font.status === 'error');
    const failed = performance
      .getEntriesByType('resource')
      .filter((entry) => (entry as PerformanceResourceTiming).responseStatus >= 400);
    return [
      ...pictures.map((image) => image.src),
      ...fonts.map((font) => font.family),
      ...failed.map((entry) => entry.name),
    ];
  });
}

test('after one visit the whole site is there offline, also what was never opened', async ({
  page,
  site,
}) => {
  await visitOnce(page, site.url);
  const online = await Promise.all(
    (await pagesOf(site.dir)).map(async (path) => ({
      path,
      html: await (await fetch(site.url + path)).text(),
    })),
  );
  expect(online.length).toBeGreaterThan(5);
  await site.off();

  await test.step('every page opens, with all that it asks for', async () => {
    for (const { path, html } of online) {
      const response = await page.goto(site.url + path);
      expect(response?.status(), path).toBe(200);
      expect(response?.fromServiceWorker(), path).toBe(true);
      expect(await response?.text(), path).toBe(html);
      expect(await findBroken(page), path).toEqual([]);
    }
  });

  await test.step('a game plays', async () => {
    await page.goto(`${site.url}nest/passwords/#play`);
    const game = page.locator('[data-game="nest/passwords"]');
    await expect(game).toHaveAttribute('data-state', 'ready');
    await game.locator('button:enabled').first().click();
    await expect(game).toHaveAttribute('data-state', 'playing');
  });

  await test.step('an address without its slash, and one that is nowhere', async () => {
    await page.goto(`${site.url}nest?from=qr#here`);
    expect(page.url()).toBe(`${site.url}nest/?from=qr#here`);

    const nowhere = await page.goto(`${site.url}nowhere/`);
    expect(nowhere?.status()).toBe(404);
    expect(await nowhere?.text()).toBe(await readFile(join(site.dir, '404.html'), 'utf8'));
  });

  await test.step('big things that few choose are kept as well', async () => {
    await page.goto(site.url);
    const files = await readdir(join(site.dir, '_astro'));
    const assets = files.filter((file) => !file.endsWith('.br')).map((file) => `_astro/${file}`);
    const statuses = await page.evaluate(
      (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).status)),
      assets.map((path) => site.url + path),
    );
    expect(statuses).toEqual(assets.map(() => 200));
  });
});

test('an open page keeps its site when a new one is published, until its last tab is closed', async ({
  context,
  page,
  site,
  folder,
}) => {
  // The new site: the home page says so, and a chunk of the old one has gone.
  const next = await folder('second');
  const chunk = (await readdir(join(next, '_astro'))).find((file) => file.endsWith('.js'));
  const chunkAddress = `${site.url}_astro/${chunk ?? ''}`;
  await remove(join(next, '_astro', chunk ?? ''));
  const home = await readFile(join(next, 'index.html'), 'utf8');
  await remove(join(next, 'index.html'));
  await writeFile(join(next, 'index.html'), home.replace('<title>', '<title>New '));
  await remove(join(next, 'sw.js'));
  await writeWorker(next, basePath);

  await visitOnce(page, site.url);
  await site.replace(next);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    await new Promise<void>((done) => {
      const look = () => (registration.waiting ? done() : setTimeout(look, 50));
      look();
    });
  });

  // Past the browser's own cache, which keeps hashed files for a year.
  const statusOf = (tab: Page, address: string) =>
    tab.evaluate(async (at) => (await fetch(at, { cache: 'no-store' })).status, address);
  expect((await fetch(chunkAddress)).status, 'the chunk is gone from the server').toBe(404);
  expect(await statusOf(page, chunkAddress), 'the open page still finds its chunk').toBe(200);

  const secondTab = await context.newPage();
  await secondTab.goto(site.url);
  expect(await secondTab.title(), 'a second tab shares the old site').not.toMatch(/^New /);
  await page.reload();
  expect(await page.title(), 'so does a reload beside it').not.toMatch(/^New /);

  await page.close();
  await secondTab.close();
  const later = await context.newPage();
  await expect(async () => {
    await later.goto(site.url);
    expect(await later.title()).toMatch(/^New /);
    await later.goto('about:blank');
  }).toPass({ timeout: 10_000 });
  await later.goto(site.url);
  expect(await statusOf(later, chunkAddress), 'the old files are forgotten').toBe(404);
});

test('a visit that is cut short goes on where it stopped', async ({ page, site }) => {
  const missing = join(site.dir, 'sky/index.html');
  const html = await readFile(missing, 'utf8');
  await remove(missing);
  await page.goto(site.url);
  const keptFiles = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const files = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).length),
      );
      return files.reduce((sum, count) => sum + count, 0);
    });
  await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration())?.installing);
  await expect.poll(keptFiles).toBeGreaterThan(5);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();

  await writeFile(missing, html);
  await visitOnce(page, site.url);
  await site.off();
  expect((await page.goto(`${site.url}sky/`))?.status()).toBe(200);
});
