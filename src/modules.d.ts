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

declare module 'subset-font' {
  /** A font with these letters only, in the format asked for. */
  export default function subset(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Uint8Array>;
}
