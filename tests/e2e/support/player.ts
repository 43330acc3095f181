import type { Locator, Page } from '@playwright/test';
import { settle, showPart } from './site.ts';

/** What a player reports when a play goes wrong; nothing when it goes well. */
export interface Play {
  finished: number;
  presses: number;
  findings: string[];
}

/** Opens a lesson at its game and waits until the game answers. */
export async function openGame(page: Page, path: string): Promise<Locator> {
  await page.goto(path);
  const game = page.locator('[data-game]').first();
  const step = await game.evaluate((root) => root.closest('[data-step]')?.id ?? '');
  if (step) await showPart(page, step);
  await game.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => !document.querySelector('[data-game]')?.closest('game-island[asleep]'));
  await settle(page);
  return game;
}

/**
 * Lets this page's games answer without waiting for a screen, so that thousands of presses take seconds: a frame or a
 * time-out of nothing comes as soon as what runs now is done.
 */
export async function hurry(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel();
    const waiting: (() => void)[] = [];
    port1.onmessage = () => waiting.shift()?.();
    const soon = (act: () => void) => {
      waiting.push(act);
      port2.postMessage(null);
      return 0;
    };
    const later = window.setTimeout.bind(window);
    Object.assign(window, {
      requestAnimationFrame: (frame: FrameRequestCallback) => soon(() => frame(performance.now())),
      setTimeout: (act: () => void, wait = 0) => (wait > 0 ? later(act, wait) : soon(act)),
    });
  });
}

/**
 * Moves this page out of its own sight, without its pictures: it is laid out, focused and pressed as ever, and nothing of it
 * is painted. A play that nobody looks at takes half the time so.
 */
export async function playUnseen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const aside = new CSSStyleSheet();
      aside.replaceSync('body { transform: translateX(-30000px) } img, svg { display: none !important }');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, aside];
    });
  });
}

/**
 * Takes the styles off the page and all but its game away, so that a press costs half. What only styles would hide can be
 * pressed then: play dressed as well.
 */
export async function undress(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const sheet of document.styleSheets) sheet.disabled = true;
    for (
      let part = document.querySelector('[data-game]');
      part && part !== document.body;
      part = part.parentElement
    ) {
      for (const other of part.parentElement?.children ?? [])
        if (other !== part) other.toggleAttribute('hidden', true);
    }
  });
}

/**
 * Presses whatever can be pressed in the page's game, by seeded chance, again after each end. Reports a trap (nothing to
 * press in a game that is not finished, for five seconds) and an end that says nothing.
 */
export function playAtRandom(page: Page, seed: number, presses: number): Promise<Play> {
  return page.evaluate(
    async ([start, most]) => {
      // Mulberry32, so that a seed found here can be played again.
      let state = start;
      const chance = () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
      };
      // A press is answered in the frame after the one that shows it.
      const moment = async () => {
        for (let frame = 0; frame < 2; frame += 1)
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      };
      const choices = (): HTMLElement[] => {
        const scope = document.querySelector('dialog:modal') ?? document.querySelector('[data-game]');
        return [...(scope?.querySelectorAll<HTMLElement>('button, input, select') ?? [])].filter(
          (choice) =>
            !choice.matches(':disabled, [aria-disabled=true], [type=hidden]') &&
            choice.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        );
      };
      const gameState = () => document.querySelector<HTMLElement>('[data-game]')?.dataset['state'];
      const trail: string[] = [];
      const report: Play = { finished: 0, presses: 0, findings: [] };
      let was = gameState();
      while (report.presses < most) {
        let open = choices();
        for (const began = performance.now(); open.length === 0 && performance.now() - began < 5_000;) {
          await moment();
          open = choices();
        }
        const choice = open[Math.floor(chance() * open.length)];
        if (!choice) {
          if (gameState() !== 'finished') {
            report.findings.push(`seed ${start}: a trap after ${trail.slice(-5).join(' > ')}`);
          }
          break;
        }
        trail.push(
          (choice.textContent || (choice.getAttribute('aria-label') ?? choice.localName)).trim().slice(0, 40),
        );
        choice.click();
        report.presses += 1;
        await moment();
        const is = gameState();
        if (!is || !['ready', 'playing', 'finished'].includes(is)) {
          report.findings.push(`seed ${start}: the state is “${is}” after ${trail.slice(-5).join(' > ')}`);
          break;
        }
        if (is === 'finished' && was !== 'finished') {
          report.finished += 1;
          const words = document.querySelector<HTMLElement>('[data-game]')?.innerText.match(/\p{L}+/gu) ?? [];
          if (words.length < 8)
            report.findings.push(`seed ${start}: an end that says nothing: “${words.join(' ')}”`);
        }
        was = is;
      }
      return report;
    },
    [seed, presses] as const,
  );
}

/** Where a play stands: how far it has come, and what is asked. Panels that the screen opened itself are closed first. */
export async function placeIn(page: Page): Promise<{ state: string; part: string; asks: string[] }> {
  for (const opened of ['[data-move="tell-back"]', '[data-move="menu"][aria-expanded="true"]']) {
    const button = page.locator('[data-game]').locator(opened);
    if (await button.isVisible()) await button.click();
  }
  return page
    .locator('[data-game]')
    .first()
    .evaluate((game: HTMLElement) => ({
      state: game.dataset['state'] ?? '',
      part: game.querySelector('.count')?.textContent ?? '',
      asks: [...game.querySelectorAll('h3')].map(({ textContent }) => textContent.trim()),
    }));
}

/** How a player presses a choice. */
export type Press = (page: Page, choice: Locator) => Promise<void>;

export const byPointer: Press = async (_page, choice) => {
  await choice.click();
};

/** Tab to the choice, from wherever the focus is, then Space or Enter; the arrows inside a group of radio buttons. */
export const byKeys: Press = async (page, choice) => {
  for (let tabs = 0; tabs < 120; tabs += 1) {
    const key = await choice.evaluate((element) => {
      const active = document.activeElement;
      const isInput = element instanceof HTMLInputElement;
      if (active === element) return { key: isInput ? 'Space' : 'Enter', isThere: true };
      if (active instanceof HTMLInputElement && isInput && active.type === 'radio') {
        if (active.name === element.name) return { key: 'ArrowDown', isThere: false };
      }
      const isAfter =
        active &&
        active !== document.body &&
        !(active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
      return { key: isAfter ? 'Shift+Tab' : 'Tab', isThere: false };
    });
    await page.keyboard.press(key.key);
    if (key.isThere) return;
  }
  throw new Error(
    `Tab does not reach ${await choice.evaluate((element) => element.outerHTML.slice(0, 120))}`,
  );
};

/** Examines what stands after a press: how many there were, the game's state, and what names the screen. */
export type Look = (presses: number, state: string, scene: string) => Promise<void>;

interface PlayOptions {
  look?: Look;
  /** Of choices that are alike to the player, take the last instead of the first: another way through the game. */
  fromLast?: boolean;
  /** Presses after which it gives up. */
  most?: number;
}

/** A choice that was pressed as often as this, anywhere, is known. */
const known = 2;

/**
 * Plays a game to its end with one way of pressing. On each screen it takes what it has pressed least there (then least
 * anywhere), so that no choice is passed over, and the way on once all is known, or one time in four; one time in three it
 * takes any, so that no round of choices holds it for ever. After each press `look` may examine what stands there.
 */
export async function playToTheEnd(
  page: Page,
  press: Press,
  { look, fromLast = false, most = 600 }: PlayOptions = {},
): Promise<Play> {
  const pressed = new Map<string, number>();
  const trail: string[] = [];
  const report: Play = { finished: 0, presses: 0, findings: [] };
  let screen = await readScreen(page);
  while (report.presses < most) {
    const labels = screen.choices.map(({ label }) => label);
    if (labels.length === 0) {
      report.findings.push(`nothing can be pressed after ${trail.slice(-5).join(' > ')}`);
      return report;
    }
    const name = labels.toSorted().join();
    const here = (index: number) => pressed.get(`${name}: ${labels[index]}`) ?? 0;
    const anywhere = (index: number) => pressed.get(labels[index] ?? '') ?? 0;
    const order = (one: number, other: number) => here(one) - here(other) || anywhere(one) - anywhere(other);
    const places = fromLast ? [...labels.keys()].reverse() : [...labels.keys()];
    const least = places.toSorted(order)[0] ?? 0;
    // Steps of a golden section spread over the choices evenly, and alike in each run.
    const any = Math.floor(((report.presses * 0.618) % 1) * labels.length);
    const onward = screen.choices.findIndex(({ isOnward }) => isOnward);
    const isKnown = here(least) > 0 || anywhere(least) >= known;
    const isGoingOn = onward >= 0 && (isKnown || report.presses % 4 === 3);
    const index = isGoingOn ? onward : report.presses % 3 === 2 ? any : least;
    pressed.set(`${name}: ${labels[index]}`, here(index) + 1);
    pressed.set(labels[index] ?? '', anywhere(index) + 1);
    trail.push(labels[index] ?? '');
    await press(page, page.locator(`[data-choice="${index}"]`));
    report.presses += 1;
    screen = await readScreen(page);
    await look?.(report.presses, screen.state, `${screen.state} ${screen.scene}`);
    if (screen.state === 'finished') return { ...report, finished: 1 };
  }
  report.findings.push(`not finished after ${most} presses; last: ${trail.slice(-8).join(' > ')}`);
  return report;
}

interface Choice {
  label: string;
  /** The main button of its screen. */
  isOnward: boolean;
}

interface Screen {
  /** The game's state. */
  state: string;
  /**
   * The kinds of things that stand in the game, each once and without its words: two screens of one make look alike, however
   * many things of a kind there are.
   */
  scene: string;
  /** What can be pressed. Each is numbered in the page with `data-choice`. */
  choices: Choice[];
}

/** What stands in the game once it is drawn. Waits up to five seconds for something to press in a game that goes on. */
async function readScreen(page: Page): Promise<Screen> {
  await settle(page);
  return page.evaluate(async () => {
    const readChoices = (): Choice[] => {
      for (const choice of document.querySelectorAll('[data-choice]')) choice.removeAttribute('data-choice');
      const scope = document.querySelector('dialog:modal') ?? document.querySelector('[data-game]');
      const open = [...(scope?.querySelectorAll<HTMLElement>('button, input, select') ?? [])].filter(
        (choice) =>
          !choice.matches(':disabled, [aria-disabled=true], [type=hidden], :checked') &&
          choice.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      );
      return open.map((choice, index) => {
        choice.setAttribute('data-choice', String(index));
        const label = choice.getAttribute('aria-label') ?? (choice.textContent || choice.id);
        return { label: label.replace(/\s+/g, ' ').trim(), isOnward: choice.matches('.primary') };
      });
    };
    const game = document.querySelector<HTMLElement>('[data-game]');
    const stateNow = () => game?.dataset['state'] ?? '';
    let choices = readChoices();
    for (const began = performance.now(); choices.length === 0 && performance.now() - began < 5_000;) {
      if (stateNow() === 'finished') break;
      await new Promise((passed) => setTimeout(passed, 50));
      choices = readChoices();
    }
    const kindOf = (part: Element) => `${part.localName}.${part.classList[0] ?? ''}`;
    const shown = [...(game?.querySelectorAll('*') ?? [])].filter((part) => part.checkVisibility());
    return { state: stateNow(), scene: [...new Set(shown.map(kindOf))].sort().join(' '), choices };
  });
}
