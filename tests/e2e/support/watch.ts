import type { BrowserContext } from '@playwright/test';

/** Playwright's own words when a test blocks the worker; every other message is the site's. */
const playwrights = 'Service Worker registration blocked by Playwright';

/**
 * Listens to a context from now on. The list it returns grows with each request off the origin (the browser of the tests
 * finds no other), broken policy, console error or warning, failed answer and uncaught error. Requests are heard and not
 * routed: routing them would switch the browser's cache off.
 */
export async function watch(context: BrowserContext, origin: string): Promise<string[]> {
  const findings: string[] = [];
  context.on('request', (request) => {
    const address = request.url();
    if (new URL(address).origin !== origin) findings.push(`request off the origin: ${address}`);
  });
  await context.routeWebSocket(/.*/, (socket) => {
    findings.push(`WebSocket opened: ${socket.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy broken: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes(playwrights)) {
      findings.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => findings.push(`uncaught: ${error.error().message}`));
  context.on('response', (response) => {
    if (response.status() >= 400) findings.push(`${response.status()} from ${response.url()}`);
  });
  return findings;
}
