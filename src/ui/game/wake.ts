import { hydrate, type Component } from 'svelte';

/**
 * Wakes the page's game: the view takes over the markup that was built from it, with the same data. `awake` then tells
 * that it answers; a press kept until now is given to it (`layouts/boot.js`).
 */
export function wake<Given extends Record<string, unknown>>(view: Component<Given>): void {
  const island = document.querySelector('game-island[asleep]');
  const data = document.querySelector('[data-given]');
  if (!island || !data) return;
  hydrate(view, { target: island, props: JSON.parse(data.textContent) as Given });
  island.removeAttribute('asleep');
  island.dispatchEvent(new Event('awake'));
}
