import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { findOrInstallBrowser } from '../browser.ts';

/** A page in a fresh browser profile, with the protocol session that slows it down and looks into it. */
export interface Tab {
  page: Page;
  session: CDPSession;
  close: () => Promise<void>;
}

export interface Conditions {
  /** How many times slower than this machine's processor. */
  slowdown?: number;
  /** 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
  slow4G?: boolean;
}

export async function launch(): Promise<Browser> {
  return chromium.launch(findOrInstallBrowser());
}

/**
 * Opens an empty tab of the size of a school tablet. The worker is left out: it starts once a page has loaded and would be
 * counted by chance.
 */
export async function openTab(
  browser: Browser,
  { slowdown = 1, slow4G = false }: Conditions = {},
): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width: 1180, height: 820 },
    serviceWorkers: 'block',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (slow4G) {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    });
  }
  return { page, session, close: () => context.close() };
}
