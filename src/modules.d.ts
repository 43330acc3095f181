/** Files whose types TypeScript cannot see by itself. */

/** An icon is compiled to a Svelte component, which pages render as well. */
declare module '~icons/*' {
  import type { Component } from 'svelte';
  const icon: Component & ((props: { class?: string }) => unknown);
  export default icon;
}

declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  const component: AstroComponentFactory;
  export default component;
}
