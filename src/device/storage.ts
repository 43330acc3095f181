/** A port over localStorage. A browser may refuse it, fill up or hold nothing; none of that ever throws here. */

/** 'blocked': the browser refuses or has no storage. 'full': there is no room, or nothing was kept. */
export type StorageFailure = 'blocked' | 'full';
export type Read = { ok: true; text: string | null } | { ok: false; failure: StorageFailure };
export type Written = { ok: true } | { ok: false; failure: StorageFailure };

/** The text under a key; null when there is none. */
export function readText(key: string): Read {
  return attempt((storage): Read => ({ ok: true, text: storage.getItem(key) }));
}

/** Writes, and looks whether it was really kept: some private modes take a value and drop it. */
export function writeText(key: string, text: string): Written {
  return attempt((storage): Written => {
    storage.setItem(key, text);
    return storage.getItem(key) === text ? { ok: true } : { ok: false, failure: 'full' };
  });
}

export function removeText(key: string): Written {
  return attempt((storage): Written => {
    storage.removeItem(key);
    return { ok: true };
  });
}

/** The keys that start like this, in the browser's order; none when storage is blocked. */
export function keysWith(start: string): string[] {
  const found = attempt((storage) => {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    return { ok: true as const, keys: keys.filter((key) => key !== null && key.startsWith(start)) };
  });
  return found.ok ? (found.keys as string[]) : [];
}

/** Hears of changes made by other tabs: of this key, and of everything being cleared. Returns how to stop. */
export function onOtherTab(key: string, changed: () => void): () => void {
  const hear = (event: StorageEvent) => {
    if (event.key === key || event.key === null) changed();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}

function attempt<Result>(use: (storage: Storage) => Result): Result | { ok: false; failure: StorageFailure } {
  try {
    // Reading the property alone may throw (SecurityError); some web views hold null here.
    const storage = (globalThis as { localStorage?: Storage | null }).localStorage;
    return storage ? use(storage) : { ok: false, failure: 'blocked' };
  } catch (error) {
    return { ok: false, failure: isQuota(error) ? 'full' : 'blocked' };
  }
}

/** Firefox has a name of its own for a full storage. */
function isQuota(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED')
  );
}
