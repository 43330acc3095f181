/** Who presses whatever can be pressed, thousands of times. */
import type { Page } from '@playwright/test';
import type { Play } from './player.ts';

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
