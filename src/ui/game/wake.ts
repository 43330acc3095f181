import { hydrate, type Component } from 'svelte';
import type { Given } from './types.ts';

/** A kind's view. Astro's script sees it as a page does, and not as the Svelte component that it is. */
type View = (...given: never[]) => unknown;

/**
 * Wakes the page's game: the view takes over the markup that was built from it, with the same data. `awake` then tells
 * that it answers; a press kept until now is given to it (`layouts/boot.js`).
 */
export function wake(view: View): void {
  const island = document.querySelector('game-island[asleep]');
  const data = document.querySelector('[data-given]');
  if (!island || !data) return;
  hydrate(view as unknown as Component<Given>, {
    target: island,
    props: JSON.parse(data.textContent) as Given,
  });
  island.removeAttribute('asleep');
  island.dispatchEvent(new Event('awake'));
}
