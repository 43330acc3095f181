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
    const { key, isThere } = await choice.evaluate((element) => {
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
    await page.keyboard.press(key);
    if (isThere) return;
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
