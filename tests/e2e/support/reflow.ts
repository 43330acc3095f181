import type { Page } from '@playwright/test';
import { addProbe } from './probe.ts';

export const textSizes = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

/** Shows the page in a text size, as the display menu does. */
export async function showTextSize(page: Page, size: TextSize): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['size'] = name;
  }, size);
}

/**
 * What does not fit the page's width: a page that scrolls sideways, text or controls past the right edge, text cut by its
 * own box, and bars that stay put over more than half the view.
 */
export async function findMisfits(page: Page): Promise<string[]> {
  await addProbe(page);
  return page.evaluate(() => {
    const { isVisible, describe, targets, texts } = window.probe;
    const findings: string[] = [];
    const view = document.documentElement.clientWidth;
    const scrolls = (box: Element, axis: 'overflowX' | 'overflowY') =>
      ['auto', 'scroll'].includes(getComputedStyle(box)[axis]);

    const scroller = document.scrollingElement ?? document.documentElement;
    if (scroller.scrollWidth > view + 1)
      findings.push(`the page is ${scroller.scrollWidth} px wide in ${view}`);

    /** The nearest box around an element that cuts off what does not fit, on a given axis. */
    const cutter = (element: Element, axis: 'overflowX' | 'overflowY'): Element | undefined => {
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).position === 'fixed' && box !== element) return undefined;
        if (getComputedStyle(box)[axis] !== 'visible' && getComputedStyle(box).display !== 'inline')
          return box;
      }
      return undefined;
    };
    const examine = (element: Element, rects: Iterable<DOMRect>) => {
      const across = cutter(element, 'overflowX');
      const down = cutter(element, 'overflowY');
      for (const rect of rects) {
        if (rect.width <= 1) continue;
        const limit = across?.getBoundingClientRect();
        if (across && limit && !scrolls(across, 'overflowX')) {
          if (rect.right > limit.right + 2 || rect.left < limit.left - 2)
            return `${describe(element)} is cut at the side`;
        } else if (!across && rect.right > view + 1) {
          return `${describe(element)} passes the right edge by ${Math.round(rect.right - view)} px`;
        }
        const height = down?.getBoundingClientRect();
        if (
          down &&
          height &&
          !scrolls(down, 'overflowY') &&
          (rect.bottom > height.bottom + 4 || rect.top < height.top - 4)
        ) {
          return `${describe(element)} is cut above or below`;
        }
      }
      return undefined;
    };
    for (const node of texts()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const found = node.parentElement && examine(node.parentElement, range.getClientRects());
      if (found) findings.push(found);
    }
    for (const target of targets()) {
      const found = examine(target, target.getClientRects());
      if (found) findings.push(found);
    }
    for (const bar of document.querySelectorAll('body *')) {
      if (!['fixed', 'sticky'].includes(getComputedStyle(bar).position) || !isVisible(bar)) continue;
      // A panel covers the page on purpose, and goes when it is closed.
      if (bar.matches(':popover-open, dialog')) continue;
      const { height } = bar.getBoundingClientRect();
      if (height > innerHeight / 2)
        findings.push(`${describe(bar)} stays over ${Math.round(height)} of ${innerHeight} px`);
    }
    return [...new Set(findings)];
  });
}
