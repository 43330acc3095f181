/** What makes thousands of presses take seconds. */
import type { Page } from '@playwright/test';

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
