import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Rules that hold in every language of the house. */
const house = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
  // The compiler checks these, in every file and with the types of the file at hand.
  'no-undef': 'off',
  // Our indices are checked (noUncheckedIndexedAccess); where a reader can see why one holds, `!` says so.
  '@typescript-eslint/no-non-null-assertion': 'off',
  eqeqeq: 'error',
  'no-console': 'error',
};

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'test-results/', 'playwright-report/', 'tests/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: false } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...house,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => act()` reads well; that act() returns nothing harms nobody.
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts', '**/*.astro'],
    extends: [ts.configs.strict],
    rules: house,
  },
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': 'error',
      'svelte/button-has-type': 'error',
      // Links go through url(), which knows the base path; SvelteKit's resolve() is not here.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  { files: ['src/**'], languageOptions: { globals: globals.browser } },
  {
    files: ['tools/**', 'tests/**', 'src/build/**'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.{js,mjs}'], rules: { 'no-console': 'error', eqeqeq: 'error' } },
  { files: ['*.config.{js,mjs}'], languageOptions: { globals: globals.node } },
);
