import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  // Svelte's server build is picked without this, and components would not mount.
  resolve: { conditions: ['browser'] },
  test: {
    include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/content/**/*.test.ts'],
    testTimeout: 20_000,
    // Vitest leaves one core free by itself; nothing else runs beside it.
    maxWorkers: '100%',
  },
});
