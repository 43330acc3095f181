/**
 * Wakes a game in the browser. Astro's own entry makes the props reactive and can mount, move and change an island;
 * ours are hydrated once with plain data that never changes, which is 2 KB less and keeps the data free of proxies.
 */
import { hydrate, type Component } from 'svelte';

export default (element: HTMLElement) =>
  (component: Component<Record<string, unknown>>, props: Record<string, unknown>): void => {
    if (element.hasAttribute('ssr')) hydrate(component, { target: element, props });
  };
