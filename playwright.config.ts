import { defineConfig } from '@playwright/test';
import { findBrowser, noBrowser } from './tools/browser.ts';

const port = Number(process.env['FLEDGE_TEST_PORT'] ?? 4399);
const baseURL = `http://127.0.0.1:${port}`;
const browser = findBrowser();
if (!browser) throw new Error(noBrowser);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/playwright',
  fullyParallel: true,
  forbidOnly: !!process.env['CI'],
  // A test that passes at the second try has found something: look, do not retry.
  retries: 0,
  workers: 2,
  timeout: 120_000,
  reporter: [['dot']],
  use: {
    baseURL,
    browserName: 'chromium',
    // Nothing that a page asks of another host leaves this machine.
    launchOptions: { ...browser, args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 800 },
  },
  projects: [
    { name: 'promises', testDir: 'tests/e2e/promises' },
    { name: 'journeys', testIgnore: 'promises/**' },
  ],
  webServer: {
    command: `"${process.execPath}" tools/serve.ts`,
    env: { PORT: String(port) },
    url: baseURL,
    // Never another project's server, nor one that serves an older build.
    reuseExistingServer: false,
    stderr: 'pipe',
  },
});
