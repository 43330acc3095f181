/** The only user of the service worker: asks for it once the page has nothing better to do. */

/** What this needs of Trusted Types, which not every browser has and TypeScript does not know. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL: (address: string) => string;
  };
}

/**
 * Registers the worker that keeps the site on the device. Any failure (an old browser, storage blocked, no HTTPS) is silent:
 * the site works without, only not offline.
 */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const whenIdle = () => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => void register());
    else setTimeout(() => void register(), 1000);
  };
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register(workerAddress(), { updateViaCache: 'none' });
  } catch {
    // Nothing to tell a child: the page they are reading is complete.
  }
}

/** Our own worker's address. Under Trusted Types only this policy can name a worker, and it names no other. */
function workerAddress(): string {
  const own = `${import.meta.env.BASE_URL}/sw.js`.replace('//', '/');
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('sw', {
    createScriptURL: (address) => {
      if (address !== own) throw new TypeError(`Not our worker: ${address}`);
      return address;
    },
  });
  return policy ? policy.createScriptURL(own) : own;
}
