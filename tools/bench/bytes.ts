import type { Browser } from '@playwright/test';
import type { Place } from './places.ts';
import { openTab } from './browser.ts';
import { kilobytes, median, type Section } from './report.ts';

interface Weight {
  requests: number;
  bytes: Map<string, number>;
}

const types = ['Document', 'Stylesheet', 'Script', 'Font', 'Image'];

/** What a page weighs over the wire, cold, and when it shows something on a slow line. */
export async function measureBytes(browser: Browser, places: Place[]): Promise<Section> {
  const rows: (string | number)[][] = [];
  for (const { name, url } of places) {
    const { requests, bytes } = await weigh(browser, url);
    const paints = [await paint(browser, url), await paint(browser, url), await paint(browser, url)];
    const total = [...bytes.values()].reduce((sum, size) => sum + size, 0);
    const known = types.map((type) => bytes.get(type) ?? 0);
    const other = total - known.reduce((sum, size) => sum + size, 0);
    rows.push([
      name,
      ...[...known, other, total].map(kilobytes),
      requests,
      ...[median(paints.map(({ first }) => first)), median(paints.map(({ largest }) => largest))].map(
        Math.round,
      ),
    ]);
  }
  return {
    title: 'Bytes and paints',
    about:
      'Kilobytes of brotli-compressed bodies on a cold visit, by type; requests; first and largest contentful paint in ms (median of 3) under slow 4G (1.6 Mbit/s, 150 ms) and a 4 times slower processor.',
    head: [
      'page',
      'HTML',
      'CSS',
      'JS',
      'fonts',
      'pictures',
      'other',
      'all kB',
      'requests',
      'first paint',
      'largest',
    ],
    rows,
  };
}

async function weigh(browser: Browser, url: string): Promise<Weight> {
  const { page, session, close } = await openTab(browser);
  const types = new Map<string, string>();
  const headers = new Map<string, number>();
  const bytes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    types.set(requestId, type);
    headers.set(requestId, response.encodedDataLength);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    // Headers are left out: HTTP/2 sends the long ones once and then a byte for each.
    const body = Math.max(0, encodedDataLength - (headers.get(requestId) ?? 0));
    const type = types.get(requestId) ?? 'Other';
    bytes.set(type, (bytes.get(type) ?? 0) + body);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await close();
  return { requests: types.size, bytes };
}

async function paint(browser: Browser, url: string): Promise<{ first: number; largest: number }> {
  const { page, close } = await openTab(browser, { slowdown: 4, slow4G: true });
  await page.goto(url, { waitUntil: 'networkidle' });
  const times = await page.evaluate(
    () =>
      new Promise<{ first: number; largest: number }>((done) => {
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
        new PerformanceObserver((list) => {
          done({ first, largest: list.getEntries().at(-1)?.startTime ?? NaN });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await close();
  return times;
}
