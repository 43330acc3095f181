/** Keeps the screen from going dark. A browser may have no such lock, or refuse it; then the device does as it always does. */

/** Asks for the lock now, and again whenever the page is looked at again: a browser lets go of it when it is not. */
export function keepAwake(): void {
  const lock = (globalThis.navigator as { wakeLock?: WakeLock } | undefined)?.wakeLock;
  if (!lock) return;
  const ask = () => {
    if (document.visibilityState !== 'visible') return;
    // Refused, as on a low battery: there is nothing to mend and nothing to say.
    lock.request('screen').catch(() => undefined);
  };
  ask();
  document.addEventListener('visibilitychange', ask);
}
