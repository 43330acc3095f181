import type { Page } from '@playwright/test';
import { addProbe } from './probe.ts';

/**
 * What someone without JavaScript would miss: text of the main part that stays hidden, a lesson's step or game that says
 * nothing, and controls that do nothing when pressed.
 */
export async function findMissingWithoutScripts(page: Page): Promise<string[]> {
  await addProbe(page);
  return page.evaluate(() => {
    const { isVisible, describe, targets, texts } = window.probe;
    const findings: string[] = [];
    const main = document.querySelector('main');
    if (!main) return ['there is no main part'];
    const visible = texts().filter((node) => main.contains(node));
    const words = (part: Element) =>
      visible
        .filter((node) => part.contains(node))
        .map((node) => node.data)
        .join(' ')
        .split(/\s+/)
        .filter((word) => /\p{L}/u.test(word)).length;
    const headings = [...document.querySelectorAll('main :is(h1, h2)')];
    if (!headings.some(isVisible)) findings.push('no heading can be seen');
    if (words(main) < 10) findings.push(`the main part shows ${words(main)} words`);

    for (const step of main.querySelectorAll('[data-step]')) {
      if (words(step) < 3) findings.push(`the step #${step.id} shows ${words(step)} words`);
    }
    for (const game of main.querySelectorAll('[data-game]')) {
      // A game that is no lesson's says itself which part of its page holds its twin.
      const step = game.closest('[data-step], [data-with-twin]') ?? game;
      if (words(step) < 40) findings.push(`the game’s twin in #${step.id} shows ${words(step)} words`);
    }
    // Prose is for reading in every case. May be away: what a script shows when it is true, what only a script can use,
    // what is printed only, and a stage's certificate, which waits for its lessons.
    const away =
      '[hidden], .needs-js, .needs-voices, dialog, [popover], template, game-island, details, .choose-first, .printed-only, [data-needs] .open';
    for (const prose of main.querySelectorAll('p, li, h2, h3, blockquote')) {
      const isForScripts = prose.closest(away) !== null;
      if (!isForScripts && /\p{L}/u.test(prose.textContent) && prose.getClientRects().length === 0) {
        findings.push(`${describe(prose)} is hidden`);
      }
    }
    for (const target of targets()) {
      const isLink = target.matches('a, summary');
      const isNative =
        target.matches('[popovertarget], [commandfor]') || target.closest('form[action]') !== null;
      if (!isLink && !isNative) findings.push(`${describe(target)} does nothing`);
    }
    return findings;
  });
}
