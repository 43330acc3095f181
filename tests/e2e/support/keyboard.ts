import type { Page } from '@playwright/test';
import { addProbe } from './probe.ts';

/** Where Tab has arrived: the stop's place in the list of what should be reached, and what is wrong with it. */
interface Stop {
  /** Undefined once the focus has left the page. */
  place: number | undefined;
  faults: string[];
}

declare global {
  interface Window {
    /** What Tab should reach; radio buttons of one group share an entry. */
    reachable: HTMLElement[][];
  }
}

/**
 * Walks the page with Tab alone, from its start to its end. Reports stops that cannot be seen, have no outline or lie under
 * something else, and controls that Tab never reaches. A panel that is open is walked by itself when `within` names it.
 */
export async function findKeyboardFaults(page: Page, within = 'body'): Promise<string[]> {
  await addProbe(page);
  const expected = await listReachable(page, within);
  const findings: string[] = [];
  const reached = new Set<number>();
  for (let presses = 0; presses <= expected.length + 5; presses += 1) {
    await page.keyboard.press('Tab');
    const { place, faults } = await examineStop(page, within);
    findings.push(...faults);
    if (place === undefined || reached.has(place)) break;
    if (place >= 0) reached.add(place);
  }
  for (const [place, name] of expected.entries()) {
    if (!reached.has(place)) findings.push(`Tab never reaches ${name}`);
  }
  return findings;
}

/** Puts the focus at the start of the page, or of a panel, and lists what can be focused in it. */
function listReachable(page: Page, within: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const root = document.querySelector(selector) ?? document.body;
    // Tab goes on from where the focus last was, even after blur(), unless that was removed from the page.
    const start = document.createElement('span');
    start.tabIndex = -1;
    root.prepend(start);
    start.focus({ preventScroll: true });
    start.remove();
    scrollTo(0, 0);

    const candidates =
      'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], video[controls], iframe, [contenteditable=true], [tabindex]';
    const groups = new Map<string, HTMLElement[]>();
    const single: HTMLElement[][] = [];
    for (const element of root.querySelectorAll<HTMLElement>(candidates)) {
      const isOff = element.matches(':disabled') || element.closest('[inert]') !== null;
      const isDrawn = element.checkVisibility({ visibilityProperty: true });
      if (isOff || !isDrawn || element.tabIndex < 0) continue;
      if (element instanceof HTMLInputElement && element.type === 'radio' && element.name) {
        const members = groups.get(element.name);
        if (members) {
          members.push(element);
          continue;
        }
        const group = [element];
        groups.set(element.name, group);
        single.push(group);
      } else {
        single.push([element]);
      }
    }
    window.reachable = single;
    return single.map(([first]) => (first ? window.probe.describe(first) : ''));
  }, within);
}

function examineStop(page: Page, within: string): Promise<Stop> {
  return page.evaluate((selector) => {
    const { isVisible, describe } = window.probe;
    const stop = document.activeElement;
    const hasLeft = !(stop instanceof HTMLElement) || stop === document.body || !stop.closest(selector);
    if (hasLeft) return { place: undefined, faults: [] };
    const place = window.reachable.findIndex((group) => group.includes(stop));
    const name = describe(stop);
    const faults: string[] = [];
    // A box that scrolls is a stop of the browser's own making, and a right one.
    const isScroller = stop.scrollWidth > stop.clientWidth || stop.scrollHeight > stop.clientHeight;
    if (place < 0 && !isScroller) faults.push(`Tab stops at ${name}, which should not be reached`);

    // A hidden radio or checkbox shows its focus on what stands for it.
    const labels = stop instanceof HTMLInputElement ? [...(stop.labels ?? [])] : [];
    const standIns = labels.flatMap((label) => [label, ...label.querySelectorAll('*')]);
    const around = labels.length > 0 ? [stop.nextElementSibling, stop.parentElement] : [];
    const faces = [stop, ...standIns, ...(isVisible(stop) ? [] : around)]
      .filter((face) => face !== null)
      .filter(isVisible);
    if (faces.length === 0) faults.push(`${name} cannot be seen when it has the focus`);
    const isOutlined = faces.some((face) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(face);
      const isClear = outlineColor === 'transparent' || /,\s*0\)$/.test(outlineColor);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !isClear;
    });
    if (faces.length > 0 && !isOutlined) faults.push(`${name} has no outline when it has the focus`);

    const isUncovered = faces.some((face) =>
      [...face.getClientRects()].some((box) => {
        const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return hit !== null && (face.contains(hit) || hit.contains(face));
      }),
    );
    if (faces.length > 0 && !isUncovered)
      faults.push(`${name} is covered, or out of view, when it has the focus`);
    return { place, faults };
  }, within);
}
