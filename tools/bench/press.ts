import type { Browser } from '@playwright/test';
import { openTab } from './browser.ts';
import type { Place } from './places.ts';
import { installPlayer, playerOf } from './player.ts';
import { median, percentile, type Section } from './report.ts';

const presses = 80;
const slowdown = 6;
/** How long a quick press holds the button down, in ms. */
const held = 60;
/** The browser reports nothing shorter; such a press is counted as this long. */
const shortest = 16;

declare global {
  interface Window {
    /** Durations of the events since the last press, in ms. */
    eventDurations: number[];
    /** From the last press to the frame with the last change it made to the game's words, in ms. */
    answeredAfter: number;
  }
}

/** From a real press of the mouse to the frame that shows its answer. */
export async function measurePresses(browser: Browser, lessons: Place[]): Promise<Section> {
  const rows: (string | number)[][] = [];
  for (const { name, url } of lessons) {
    const { durations, answers } = await pressThrough(browser, url);
    rows.push([
      name,
      durations.length,
      median(durations),
      percentile(durations, 0.95),
      Math.max(...durations),
      median(answers),
      percentile(answers, 0.95),
    ]);
  }
  return {
    title: 'Press to paint',
    about: `A processor ${slowdown} times slower; real mouse presses of ${held} ms by a seeded player; the longest event of each press in ms, as the browser reports it (in steps of 8, from ${shortest}). The aim is 60 at the 95th percentile. That frame shows the press; what comes of it is drawn in the frames after it: the last two columns are the time until its last word stands.`,
    head: ['page', 'presses', 'median', '95th percentile', 'longest', 'answer, median', 'answer, 95th'],
    rows,
  };
}

async function pressThrough(browser: Browser, url: string) {
  const { page, session, close } = await openTab(browser);
  await page.addInitScript(installPlayer, playerOf(7));
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate((durationThreshold) => {
    window.eventDurations = [];
    new PerformanceObserver((list) => {
      for (const event of list.getEntries() as PerformanceEventTiming[]) {
        // Those of the press itself, and not of the pointer that finds itself over something new.
        if (event.interactionId) window.eventDurations.push(event.duration);
      }
    }).observe({ type: 'event', durationThreshold, buffered: false } as PerformanceObserverInit);
    let pressedAt = 0;
    addEventListener('click', ({ timeStamp }) => (pressedAt = timeStamp), true);
    new MutationObserver(() => {
      requestAnimationFrame(() => setTimeout(() => (window.answeredAfter = performance.now() - pressedAt)));
    }).observe(document.querySelector('[data-game]')!, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  }, shortest);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });

  const durations: number[] = [];
  const answers: number[] = [];
  while (durations.length < presses) {
    const control = await page.evaluateHandle(() => window.fledgePlayer.next());
    const element = control.asElement();
    if (!element) {
      await page.waitForTimeout(50);
      continue;
    }
    await element.scrollIntoViewIfNeeded();
    const box = await element.boundingBox();
    if (!box) continue;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await settle();
    await page.evaluate(() => void ((window.eventDurations = []), (window.answeredAfter = 0)));
    await page.mouse.down();
    await page.waitForTimeout(held);
    await page.mouse.up();
    await settle();
    durations.push(Math.max(shortest, ...(await page.evaluate(() => window.eventDurations))));
    const answered = await page.evaluate(() => window.answeredAfter);
    if (answered > 0) answers.push(Math.round(answered));
  }
  await close();
  return { durations, answers };

  /** Until what the last event started is painted and reported, with any short transition over. */
  async function settle() {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 120))));
  }
}
