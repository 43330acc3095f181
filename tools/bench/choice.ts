import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { serve } from '../serve.ts';
import { openTab } from './browser.ts';
import type { Place } from './places.ts';
import { median, type Section } from './report.ts';

/** Milliseconds since the address was asked for. */
interface FirstChoice {
  shown: number;
  answered: number;
  presses: number;
}

const rounds = 5;
const conditions = { slowdown: 4, slow4G: true };

/** The least a page can be: the choice and its answer in one document, nothing to fetch. */
const plain = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Plain</title><section data-game="plain" data-state="ready"><h2>Which is it?</h2>
<button onclick="answer()">This one</button><button onclick="answer()">That one</button><p></p></section>
<script>function answer() {
  document.querySelector('[data-game]').dataset.state = 'playing';
  document.querySelector('p').textContent = 'It fits.';
}</script></html>`;

/** How long a child waits until the first choice of a game answers, beside a page of plain HTML measured in the same rounds. */
export async function measureFirstChoice(browser: Browser, lessons: Place[]): Promise<Section> {
  const dir = await mkdtemp(join(tmpdir(), 'fledge-plain-'));
  await writeFile(join(dir, 'index.html'), plain);
  await writeFile(join(dir, '_headers'), '');
  const baseline = await serve({ dir, port: 0 });
  const places = [{ name: 'plain HTML', url: baseline.url }, ...lessons];
  const results = new Map<string, FirstChoice[]>(places.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, url } of places) results.get(name)?.push(await firstChoice(browser, url));
  }
  await baseline.close();
  await rm(dir, { recursive: true });

  const plainAnswer = median(results.get('plain HTML')?.map(({ answered }) => answered) ?? []);
  return {
    title: 'First choice',
    about: `Slow 4G and a 4 times slower processor, median of ${rounds} cold visits, in ms: when the first choice is on the screen, when a press on it was answered (it is pressed at once, and again every 50 ms until then), and that against plain HTML with an inline handler. The aim is 1.5.`,
    head: ['page', 'shown', 'answered', 'presses', 'times plain HTML', 'fastest', 'slowest'],
    rows: [...results].map(([name, runs]) => {
      const answers = runs.map(({ answered }) => answered);
      return [
        name,
        Math.round(median(runs.map(({ shown }) => shown))),
        Math.round(median(answers)),
        median(runs.map(({ presses }) => presses)),
        (median(answers) / plainAnswer).toFixed(2),
        Math.round(Math.min(...answers)),
        Math.round(Math.max(...answers)),
      ];
    }),
  };
}

async function firstChoice(browser: Browser, url: string): Promise<FirstChoice> {
  const { page, close } = await openTab(browser, conditions);
  await page.addInitScript(watchFirstChoice);
  await page.goto(url, { waitUntil: 'commit' });
  const result = await page.waitForFunction(() => window.firstChoice, undefined, { timeout: 30_000 });
  const times = await result.jsonValue();
  await close();
  if (!times) throw new Error(`${url} has no choice that answers`);
  return times;
}

declare global {
  interface Window {
    firstChoice?: { shown: number; answered: number; presses: number };
  }
}

/** Runs inside the page, from its start: presses the first choice as soon as it can be seen. */
function watchFirstChoice(): void {
  const game = () => document.querySelector<HTMLElement>('[data-game]');
  let shown = 0;
  let presses = 0;
  let pressedAt = 0;
  let before = '';
  const look = () => {
    const root = game();
    const choice = [...(root?.querySelectorAll<HTMLElement>('button:enabled') ?? [])].find(
      (button) => button.checkVisibility({ visibilityProperty: true }) && button.dataset['move'] !== 'tell',
    );
    const answered = presses > 0 && (root?.dataset['state'] !== 'ready' || root.innerText !== before);
    if (answered) {
      // The frame that shows the answer is painted after this callback.
      requestAnimationFrame(() => {
        window.firstChoice = { shown, answered: performance.now(), presses };
      });
      return;
    }
    if (root && choice && performance.now() - pressedAt > 50) {
      if (!shown) {
        shown = performance.now();
        before = root.innerText;
      }
      presses += 1;
      pressedAt = performance.now();
      choice.click();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
