import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import icons from 'unplugin-icons/vite';
import { contentCheck } from './src/build/check/integration.ts';
import { compressed } from './src/build/compress.ts';
import { cutFonts } from './src/build/fonts.ts';
import { guessingWordsModule } from './src/build/guessing-words.ts';
import { chunks } from './src/build/chunks.ts';
import { headers } from './src/build/headers.ts';
import { lazyImports } from './src/build/lazy-imports.ts';
import { pdfs } from './src/build/pdf.ts';
import { preload } from './src/build/preload.ts';
import { styleOrder } from './src/build/style-order.ts';
import { stylesOnce } from './src/build/styles-once.ts';
import { builtSvelte } from './src/build/svelte.ts';
import { worker } from './src/build/worker.ts';

/** The only inline scripts: the display choices before the first paint, and the step a lesson's address asks for. */
const inlineHashes = ['./src/layouts/boot.js', './src/lesson/child/here.js'].map((file) => {
  const script = readFileSync(new URL(file, import.meta.url), 'utf8');
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
});

/** Icons take no props: passing them on would bring 3 KB of Svelte that nothing else here needs. */
const plainIcons = { extension: 'svelte', compiler: (/** @type {string} */ svg) => svg };

export default defineConfig({
  site: process.env.FLEDGE_SITE ?? 'http://localhost:4321',
  base: process.env.FLEDGE_BASE ?? '/',
  trailingSlash: 'always',
  cacheDir: './.cache',
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    contentCheck(),
    cutFonts(),
    builtSvelte(),
    mdx(),
    sitemap(),
    preload(),
    styleOrder(),
    headers(),
    pdfs(),
    worker(),
    compressed(),
  ],
  security: {
    csp: {
      scriptDirective: { hashes: inlineHashes },
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types svelte-trusted-html sw',
      ],
    },
  },
  vite: {
    plugins: [
      guessingWordsModule(),
      lazyImports(),
      stylesOnce(),
      icons({ compiler: plainIcons, scale: 1, defaultClass: 'icon' }),
    ],
    // Astro's MDX emits a directive in every lesson; the warning about it is eleven lines a file.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: chunks,
  },
});
