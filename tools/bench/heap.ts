import type { Browser, CDPSession } from '@playwright/test';
import { openTab } from './browser.ts';
import type { Place } from './places.ts';
import { installPlayer, playerOf } from './player.ts';
import type { Section } from './report.ts';

interface Held {
  bytes: number;
  nodes: number;
  listeners: number;
}

const first = 10;
const then = 100;

/** What a game holds on to when it is played again and again, as on a classroom's tablet. */
export async function measureHeap(browser: Browser, lessons: Place[]): Promise<Section> {
  const rows: (string | number)[][] = [];
  for (const { name, url } of lessons) {
    const { page, session, close } = await openTab(browser);
    await page.addInitScript(installPlayer, playerOf(11));
    await page.goto(url, { waitUntil: 'networkidle' });
    await session.send('Performance.enable');
    await page.evaluate((plays) => window.fledgePlayer.play(plays), first);
    const before = await held(session);
    const presses = await page.evaluate((plays) => window.fledgePlayer.play(plays), then);
    const after = await held(session);
    await close();
    const change = (key: keyof Held) => `${before[key]} -> ${after[key]}`;
    rows.push([
      name,
      presses,
      ((after.bytes - before.bytes) / 1e6).toFixed(2),
      change('nodes'),
      change('listeners'),
    ]);
  }
  return {
    title: 'Growth over 100 plays',
    about: `${first} plays, collect the garbage, ${then} plays, collect again: heap growth in MB, and DOM nodes and listeners before and after.`,
    head: ['page', 'presses', 'growth MB', 'nodes', 'listeners'],
    rows,
  };
}

async function held(session: CDPSession): Promise<Held> {
  // The second round frees what the first one's finalisers let go of.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { bytes: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}
