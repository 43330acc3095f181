import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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

const inlineHandler = `<script>
document.documentElement.dataset.js = '';
addEventListener('click', (event) => {
  const game = event.target.closest('[data-game]');
  if (!game) return;
  game.dataset.state = 'playing';
  game.append('It fits.');
});
</script>`;

/** The least a page can be: the choice and its answer in one document, nothing to fetch. */
const barePage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>
<section data-game="bare" data-state="ready"><h2>Which is it?</h2><button>This one</button><button>That one</button></section>
${inlineHandler}</html>`;

/** A lesson's page as if it had been written in plain HTML: the same words, styles and pictures, one inline handler. */
export function inPlainHtml(html: string): string {
  return html
    .replace(/<script\b.*?<\/script>/gs, '')
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/g, '')
    .replace(/<game-island\b[^>]*>|<\/game-island>/g, '')
    .replace('</head>', () => `${inlineHandler}</head>`);
}

/** How long a child waits until the first choice of a game answers, beside the same page in plain HTML in the same rounds. */
export async function measureFirstChoice(browser: Browser, dist: string, lessons: Place[]): Promise<Section> {
  const dir = await mkdtemp(join(tmpdir(), 'fledge-plain-'));
  await cp(dist, dir, { recursive: true });
  await writeFile(join(dir, '_headers'), '');
  await mkdir(join(dir, 'bare'));
  await writeFile(join(dir, 'bare/index.html'), barePage);
  for (const { name } of lessons) {
    const file = join(dir, name, 'index.html');
    await writeFile(file, inPlainHtml(await readFile(file, 'utf8')));
  }
  const plain = await serve({ dir, base: process.env['FLEDGE_BASE'], port: 0 });
  const visits = [
    { name: 'a bare page', url: `${plain.url}bare/` },
    ...lessons.flatMap(({ name, url }) => [
      { name: plainly(name), url: `${plain.url}${name}/#play` },
      { name, url },
    ]),
  ];
  const results = new Map<string, FirstChoice[]>(visits.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, url } of visits) results.get(name)?.push(await firstChoice(browser, url));
  }
  await plain.close();
  await rm(dir, { recursive: true });

  const answers = (name: string) => results.get(name)?.map(({ answered }) => answered) ?? [];
  return {
    title: 'First choice',
    about: `Slow 4G and a 4 times slower processor, median of ${rounds} cold visits, in ms: when the first choice is on the screen and a script may look, when a press on it was answered (it is pressed at once, and again every 50 ms until then), and that against the same page in plain HTML: its words, styles and pictures with one inline handler. The aim is 1.5. The bare page is two buttons and nothing else.`,
    head: ['page', 'shown', 'answered', 'presses', 'times plain HTML', 'fastest', 'slowest'],
    rows: [...results].map(([name, runs]) => [
      name,
      Math.round(median(runs.map(({ shown }) => shown))),
      Math.round(median(answers(name))),
      median(runs.map(({ presses }) => presses)),
      results.has(plainly(name)) ? (median(answers(name)) / median(answers(plainly(name)))).toFixed(2) : '',
      Math.round(Math.min(...answers(name))),
      Math.round(Math.max(...answers(name))),
    ]),
  };
}

function plainly(name: string): string {
  return `${name}, plain HTML`;
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
