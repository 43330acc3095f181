import type { Page } from '@playwright/test';
import { addProbe } from './probe.ts';

/**
 * The least target, the least gap between two, the least text, and the least label, in CSS pixels. From the art
 * direction's table; labels from its mock-ups: a tool beside the page's matter, or a tag of a few words that is no choice.
 */
export const least = {
  nest: { target: 72, gap: 16, text: 28, label: 22 },
  branch: { target: 56, gap: 12, text: 22, label: 20 },
  sky: { target: 48, gap: 8, text: 19, label: 18 },
  adult: { target: 44, gap: 8, text: 18, label: 18 },
} as const;

/**
 * Targets and text smaller than the stage they stand in allows, and targets too near to each other. A part of a page may be
 * of another stage than the rest (`data-stage`). Links inside a sentence are exempt, as in WCAG 2.5.8.
 */
export async function findSmallThings(page: Page): Promise<string[]> {
  await addProbe(page);
  return page.evaluate((table) => {
    const { describe, targets, texts } = window.probe;
    const findings: string[] = [];
    const stageOf = (element: Element) => {
      const name = element.closest<HTMLElement>('[data-stage]')?.dataset['stage'];
      return name && name in table ? table[name as keyof typeof table] : undefined;
    };
    const isInSentence = (link: Element): boolean => {
      if (getComputedStyle(link).display !== 'inline') return false;
      let block = link.parentElement;
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      if (!block) return false;
      const own = block.cloneNode(true) as Element;
      for (const other of own.querySelectorAll('a, button, .unseen')) other.remove();
      return /\p{L}{2}/u.test(own.textContent);
    };

    /** Where a press reaches the target: its box, its label's, or what it stretches over. */
    const hitBox = (target: HTMLElement): DOMRect => {
      const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : [];
      const boxes = [target, ...labels].map((element) => element.getBoundingClientRect());
      const left = Math.min(...boxes.map((box) => box.left));
      const top = Math.min(...boxes.map((box) => box.top));
      const right = Math.max(...boxes.map((box) => box.right));
      const bottom = Math.max(...boxes.map((box) => box.bottom));
      return new DOMRect(left, top, right - left, bottom - top);
    };
    const reach = (target: HTMLElement): { width: number; height: number } => {
      target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const box = hitBox(target);
      const hits = (x: number, y: number) => {
        const hit = document.elementFromPoint(x, y);
        return !!hit && (target.contains(hit) || hit.closest('label')?.control === target);
      };
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      const measure = (dx: number, dy: number) => {
        let steps = 0;
        while (steps < 80 && hits(middle.x + dx * (steps + 1), middle.y + dy * (steps + 1))) steps += 1;
        return steps;
      };
      return { width: measure(-1, 0) + measure(1, 0) + 1, height: measure(0, -1) + measure(0, 1) + 1 };
    };

    if (!document.querySelector('[data-stage]')) return ['the page names no stage (data-stage)'];
    const alone = targets().filter((target) => !isInSentence(target));
    for (const target of alone) {
      const limits = stageOf(target);
      if (!limits) {
        findings.push(`${describe(target)} stands in no known stage`);
        continue;
      }
      const box = hitBox(target);
      if (box.width >= limits.target - 0.5 && box.height >= limits.target - 0.5) continue;
      const { width, height } = reach(target);
      if (
        Math.max(width, box.width) < limits.target - 1 ||
        Math.max(height, box.height) < limits.target - 1
      ) {
        const size = `${Math.round(Math.max(width, box.width))} x ${Math.round(Math.max(height, box.height))}`;
        findings.push(`${describe(target)} is ${size} px, less than ${limits.target}`);
      }
    }
    scrollTo(0, 0);
    const panelOf = (target: Element) => target.closest('dialog, [popover]');
    const boxes = alone.map((target) => ({ target, box: hitBox(target) }));
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const limits = stageOf(one.target);
        if (!limits || one.target.contains(other.target) || other.target.contains(one.target)) continue;
        // An open panel lies over the page; what is behind it is not beside it.
        if (panelOf(one.target) !== panelOf(other.target)) continue;
        const across = Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right);
        const down = Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom);
        const holds = (outer: DOMRect, inner: DOMRect) =>
          inner.left >= outer.left &&
          inner.right <= outer.right &&
          inner.top >= outer.top &&
          inner.bottom <= outer.bottom;
        // A button that lies wholly on a card is a place of its own on it.
        if (holds(one.box, other.box) || holds(other.box, one.box)) continue;
        const gap = Math.max(across, down);
        if (gap < limits.gap - 0.5) {
          const near = `${describe(one.target)} and ${describe(other.target)}`;
          findings.push(`${near} are ${Math.round(gap)} px apart, less than ${limits.gap}`);
        }
      }
    }
    const fontSize = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    /** Whether small text is all that a target says, and no tag beside its larger words. */
    const isWholeLabel = (element: Element, text: number): boolean => {
      const target = element.closest('a, button, label');
      const words = texts().filter((node) => target?.contains(node));
      return (
        target !== null &&
        !words.some((node) => node.parentElement && fontSize(node.parentElement) >= text - 0.05)
      );
    };
    for (const node of texts()) {
      const parent = node.parentElement;
      const limits = parent && stageOf(parent);
      if (!limits) continue;
      const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
      const size = fontSize(parent) * scale;
      if (size >= limits.text - 0.05) continue;
      const isBeside = parent.closest('body > header, body > footer') && !parent.closest('dialog, [popover]');
      const isTag =
        node.data.trim().split(/\s+/).length <= 4 &&
        !parent.closest('h1, h2, h3') &&
        !isWholeLabel(parent, limits.text);
      const limit = isBeside || isTag || parent.closest('.tool') ? limits.label : limits.text;
      if (size < limit - 0.05) {
        findings.push(
          `“${node.data.trim().slice(0, 40)}” is written at ${size.toFixed(1)} px, less than ${limit}`,
        );
      }
    }
    return [...new Set(findings)];
  }, least);
}
