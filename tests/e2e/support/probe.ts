import type { Page } from '@playwright/test';

/** What the checks ask of a page, from inside it. */
export interface Probe {
  /** Whether someone can see it: drawn, not transparent, not clipped away, not pushed off the page's start. */
  isVisible: (element: Element) => boolean;
  /** A short name for a report. */
  describe: (element: Element) => string;
  /** The visible things one can press or type into. */
  targets: () => HTMLElement[];
  /** The visible runs of text that hold a letter or a digit. */
  texts: () => Text[];
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Puts the probe into the page that is open. */
export async function addProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isClippedAway = (element: Element): boolean => {
      for (let box: Element | null = element; box; box = box.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(box);
        if (clipPath === 'inset(50%)' || clipPath === 'inset(100%)') return true;
        const { width, height } = box.getBoundingClientRect();
        if (overflowX !== 'visible' && (width <= 2 || height <= 2)) return true;
      }
      return false;
    };
    const isVisible = (element: Element): boolean => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      const isOnPage = [...element.getClientRects()].some(
        (rect) => rect.width > 1 && rect.height > 1 && rect.right + scrollX > 0 && rect.bottom + scrollY > 0,
      );
      return isOnPage && !isClippedAway(element);
    };
    const describe = (element: Element): string => {
      const id = element.id ? `#${element.id}` : '';
      const label = element.getAttribute('aria-label') ?? element.textContent;
      const words = label.replace(/\s+/g, ' ').trim().slice(0, 40);
      const classes = [...element.classList].filter((name) => !/^(astro|svelte)-/.test(name)).slice(0, 2);
      return `<${[element.localName + id, ...classes].join('.')}> “${words}”`;
    };
    const pressable =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=switch], [role=tab]';
    window.probe = {
      isVisible,
      describe,
      targets: () => [...document.querySelectorAll<HTMLElement>(pressable)].filter(isVisible),
      texts: () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: Text[] = [];
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          const parent = node.parentElement;
          if (parent && /[\p{L}\d]/u.test(node.data) && isVisible(parent)) found.push(node);
        }
        return found;
      },
    };
  });
}
