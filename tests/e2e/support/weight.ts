import type { Page, Response } from '@playwright/test';

/** One file a page has loaded. */
export interface Loaded {
  url: string;
  type: string;
  /** Bytes of the body over the wire, as compressed. HTTP/2 sends headers that repeat only once. */
  bytes: number;
}

/** Bytes over the wire; 1 KB is 1,024. */
export const budget = { script: 30 * 1024, page: 120 * 1024, dictionary: 60 * 1024 } as const;

/** The lazy dictionary of the passphrase game, which has a budget of its own. */
export function isDictionary({ url }: Loaded): boolean {
  return /dictionary/i.test(new URL(url).pathname);
}

/** Counts what the page loads from now on. The list grows until the page is closed. */
export async function weigh(page: Page): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  const begun = new Map<string, { url: string; type: string; headers: number }>();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    begun.set(requestId, { url: response.url, type, headers: response.encodedDataLength });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = begun.get(requestId);
    if (!file || encodedDataLength === 0) return;
    loaded.push({ url: file.url, type: file.type, bytes: Math.max(0, encodedDataLength - file.headers) });
  });
  return loaded;
}

/** A report of a list of files, the heaviest first. */
export function describeWeight(files: readonly Loaded[]): string {
  return [...files]
    .sort((one, other) => other.bytes - one.bytes)
    .map(({ url, type, bytes }) => `${(bytes / 1024).toFixed(1)} KB ${type} ${new URL(url).pathname}`)
    .join('\n');
}

export function sum(files: readonly Loaded[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

/** Listens to a page from now on; the answer names the scripts that hold Svelte's run-time and any island. */
export function findFramework(page: Page): () => Promise<string[]> {
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script' || response.url().endsWith('.js'))
      scripts.push(response);
  });
  return async () => {
    const findings: string[] = [];
    for (const script of scripts) {
      // Svelte's errors keep their address in a production build; nothing of ours has it.
      const text = await script.text();
      if (/svelte\.dev\/e\/|svelte-trusted-html/.test(text))
        findings.push(`Svelte in ${new URL(script.url()).pathname}`);
    }
    const islands = await page.locator('game-island').count();
    return islands > 0 ? [...findings, `${islands} islands`] : findings;
  };
}
