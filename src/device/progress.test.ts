// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { currentVersion } from '#core/progress/index.ts';

const key = 'fledge.progress';
const aside = (number: number) => `fledge.progress.aside.${number}`;
const broken = '{"app":"fledge","version":2,"gener';

/** A storage that counts what is written and can run out of room. */
class PretendStorage implements Storage {
  items = new Map<string, string>();
  room = Infinity;
  get length() {
    return this.items.size;
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(name: string) {
    return this.items.get(name) ?? null;
  }
  setItem(name: string, value: string) {
    const others = [...this.items].filter(([other]) => other !== name);
    const used = others.reduce((sum, [other, text]) => sum + other.length + text.length, 0);
    if (used + name.length + value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(name, value);
  }
  removeItem(name: string) {
    this.items.delete(name);
  }
  clear() {
    this.items.clear();
  }
}

let storage: PretendStorage;
const listening: [string, EventListenerOrEventListenerObject][] = [];

beforeEach(() => {
  storage = new PretendStorage();
  vi.stubGlobal('localStorage', storage);
  const listen = window.addEventListener.bind(window);
  vi.spyOn(window, 'addEventListener').mockImplementation(
    (type: string, listener: EventListenerOrEventListenerObject) => {
      listening.push([type, listener]);
      listen(type, listener);
    },
  );
});

afterEach(() => {
  for (const [type, listener] of listening.splice(0)) window.removeEventListener(type, listener);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A tab of its own: the module loaded afresh over the same storage. */
async function openTab() {
  vi.resetModules();
  const tab = await import('./progress.ts');
  for (const store of [tab.progress, tab.keeping, tab.notice, tab.setAside]) store.subscribe(() => undefined);
  await settled();
  return tab;
}

/** What a browser does in the other tabs after a write. */
const tellOtherTabs = () => window.dispatchEvent(new StorageEvent('storage', { key }));
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const stored = () => JSON.parse(storage.getItem(key) ?? 'null') as Record<string, unknown> | null;

describe('before the child chooses', () => {
  test('everything works in memory and nothing is written', async () => {
    const tab = await openTab();
    expect(await tab.mark('nest/passwords', 3)).toBe('no');
    await tab.rememberStage('nest');
    expect(tab.progress.get().lessons).toEqual({ 'nest/passwords': 3 });
    expect(tab.progress.get().stage?.name).toBe('nest');
    expect(await tab.erase()).toBe('no');
    expect(tab.progress.get().lessons).toEqual({});
    expect(storage.length).toBe(0);
  });
});

describe('keeping', () => {
  test('saves what was done before and every change after', async () => {
    const tab = await openTab();
    await tab.mark('nest/passwords', 2);
    expect(await tab.keepMyPlace()).toBe('yes');
    await tab.mark('nest/passwords', 3);
    await tab.rememberStage('sky');
    const next = await openTab();
    expect(next.keeping.get()).toBe('yes');
    expect(next.progress.get()).toEqual({
      app: 'fledge',
      version: currentVersion,
      generation: 0,
      kept: true,
      lessons: { 'nest/passwords': 3 },
      stage: { name: 'sky', turn: 1 },
    });
  });

  test('asks the browser to keep the site, and does without', async () => {
    const persist = vi.fn(() => Promise.reject(new Error('no')));
    vi.stubGlobal('navigator', { storage: { persist } });
    const tab = await openTab();
    expect(await tab.keepMyPlace()).toBe('yes');
    expect(persist).toHaveBeenCalledOnce();
  });

  test.each(['no locks', 'refused locks'])('works with %s', async (which) => {
    const locks = which === 'no locks' ? undefined : { request: () => Promise.reject(new Error('no')) };
    vi.stubGlobal('navigator', { locks });
    const tab = await openTab();
    expect(await tab.keepMyPlace()).toBe('yes');
    expect(await tab.mark('sky/kindness', 1)).toBe('yes');
    expect(stored()).toMatchObject({ lessons: { 'sky/kindness': 1 } });
  });

  test('a change made as the page is left is saved without waiting for a turn', async () => {
    const tab = await openTab();
    await tab.keepMyPlace();
    vi.stubGlobal('navigator', { locks: { request: () => new Promise(() => undefined) } });
    void tab.mark('nest/meeting', 3);
    expect(stored()).toMatchObject({ lessons: {} });
    window.dispatchEvent(new Event('pagehide'));
    expect(stored()).toMatchObject({ lessons: { 'nest/meeting': 3 } });
  });

  test('an old save is brought up to date, once there is something to save', async () => {
    const old = readFileSync('tests/fixtures/saved/v1.json', 'utf8');
    storage.setItem(key, old);
    const tab = await openTab();
    expect(tab.keeping.get()).toBe('yes');
    expect(storage.getItem(key)).toBe(old);
    await tab.mark('sky/meeting', 1);
    expect(stored()).toMatchObject({
      version: currentVersion,
      lessons: { 'nest/passwords': 3, 'branch/kindness': 3, 'sky/a-lesson-of-later': 3, 'sky/meeting': 1 },
    });
  });

  test('when someone clears the site, the choice is gone and nothing comes back', async () => {
    const tab = await openTab();
    await tab.keepMyPlace();
    storage.clear();
    tellOtherTabs();
    expect(tab.keeping.get()).toBe('no');
    await tab.mark('nest/kindness', 3);
    expect(storage.length).toBe(0);
    await tab.keepMyPlace();
    storage.clear();
    expect(await tab.mark('nest/meeting', 3)).toBe('no');
    expect(storage.length).toBe(0);
    expect(tab.progress.get().lessons).toEqual({ 'nest/kindness': 3, 'nest/meeting': 3 });
  });
});

describe('two tabs', () => {
  test('what each did is kept, also when they have not heard of each other', async () => {
    const one = await openTab();
    await one.keepMyPlace();
    const other = await openTab();
    await Promise.all([one.mark('nest/passwords', 3), other.mark('nest/kindness', 2)]);
    expect(stored()).toMatchObject({ lessons: { 'nest/passwords': 3, 'nest/kindness': 2 } });
    tellOtherTabs();
    expect(one.progress.get()).toEqual(other.progress.get());
  });

  test('a choice in one tab is known in the other', async () => {
    const one = await openTab();
    const other = await openTab();
    await other.mark('sky/passwords', 3);
    await one.keepMyPlace();
    tellOtherTabs();
    expect(other.keeping.get()).toBe('yes');
    await other.mark('sky/kindness', 1);
    expect(stored()).toMatchObject({ lessons: { 'sky/passwords': 3, 'sky/kindness': 1 } });
  });

  test('an erase in one tab wins in the other', async () => {
    const one = await openTab();
    await one.mark('nest/passwords', 3);
    await one.keepMyPlace();
    const other = await openTab();
    expect(await one.erase()).toBe('no');
    tellOtherTabs();
    expect(other.progress.get().lessons).toEqual({});
    expect(other.keeping.get()).toBe('no');
    await other.mark('nest/kindness', 1);
    expect(stored()).toEqual({
      app: 'fledge',
      version: currentVersion,
      generation: 1,
      kept: false,
      lessons: {},
    });
  });

  test('an erase wins over a tab that never heard of it', async () => {
    const one = await openTab();
    await one.mark('nest/passwords', 3);
    await one.keepMyPlace();
    const other = await openTab();
    await one.erase();
    await one.keepMyPlace();
    await other.mark('nest/kindness', 1);
    expect(stored()).toMatchObject({ generation: 1, lessons: { 'nest/kindness': 1 } });
    expect(other.progress.get().lessons).toEqual({ 'nest/kindness': 1 });
  });

  test('an erase also ends a choice that could not be saved yet', async () => {
    storage.room = 20;
    const tab = await openTab();
    expect(await tab.keepMyPlace()).toBe('full');
    storage.room = Infinity;
    const tombstone = '{"app":"fledge","version":2,"generation":1,"kept":false,"lessons":{}}';
    storage.setItem(key, tombstone);
    tellOtherTabs();
    expect(tab.keeping.get()).toBe('no');
    await tab.mark('nest/passwords', 3);
    expect(storage.getItem(key)).toBe(tombstone);
  });

  test('a page back from the browser’s cache looks again', async () => {
    const one = await openTab();
    await one.keepMyPlace();
    const other = await openTab();
    await one.mark('nest/passwords', 3);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(other.progress.get().lessons).toEqual({ 'nest/passwords': 3 });
  });
});

describe('a save that cannot be read', () => {
  test('is moved aside whole, and told', async () => {
    storage.setItem(key, broken);
    const tab = await openTab();
    expect(tab.notice.get()).toBe('setAside');
    expect(tab.setAside.get()).toBe(1);
    expect(tab.keeping.get()).toBe('no');
    expect([...storage.items]).toEqual([[aside(1), broken]]);
  });

  test('does not overwrite an earlier one', async () => {
    storage.setItem(aside(1), 'earlier');
    storage.setItem(aside(3), 'third');
    storage.setItem(key, broken);
    const tab = await openTab();
    expect(Object.fromEntries(storage.items)).toEqual({
      [aside(1)]: 'earlier',
      [aside(2)]: broken,
      [aside(3)]: 'third',
    });
    expect(tab.setAside.get()).toBe(3);
  });

  test('stays untouched when there is no room to move it', async () => {
    storage.setItem(key, broken);
    storage.room = key.length + broken.length;
    const tab = await openTab();
    expect(tab.notice.get()).toBe('stuck');
    expect(tab.keeping.get()).toBe('full');
    await tab.mark('nest/passwords', 3);
    expect(await tab.keepMyPlace()).toBe('full');
    expect([...storage.items]).toEqual([[key, broken]]);
    expect(tab.progress.get().lessons).toEqual({ 'nest/passwords': 3 });
  });

  test('goes with everything else when the child erases', async () => {
    storage.setItem(aside(1), 'earlier');
    storage.setItem(key, broken);
    storage.room = 180;
    const tab = await openTab();
    expect(await tab.erase()).toBe('no');
    expect(tab.setAside.get()).toBe(0);
    expect(tab.notice.get()).toBeNull();
    expect([...storage.items.keys()].filter((name) => name !== key)).toEqual([]);
    expect(storage.getItem(key) ?? '').not.toContain(broken);
  });

  test('that another tab wrote in between is moved aside too', async () => {
    const tab = await openTab();
    await tab.keepMyPlace();
    storage.setItem(key, broken);
    await tab.mark('nest/passwords', 3);
    expect(storage.getItem(aside(1))).toBe(broken);
    expect(tab.notice.get()).toBe('setAside');
  });
});

describe('a save of a later Fledge', () => {
  const newer = `{"app":"fledge","version":${currentVersion + 1},"lessons":[["x",9]]}`;

  test('is never touched', async () => {
    storage.setItem(key, newer);
    const tab = await openTab();
    expect(tab.keeping.get()).toBe('newer');
    expect(await tab.mark('nest/passwords', 3)).toBe('newer');
    expect(await tab.keepMyPlace()).toBe('newer');
    expect(await tab.erase()).toBe('newer');
    expect([...storage.items]).toEqual([[key, newer]]);
    expect(tab.progress.get().lessons).toEqual({ 'nest/passwords': 3 });
  });

  test('stops an older page that is open', async () => {
    const tab = await openTab();
    await tab.keepMyPlace();
    storage.setItem(key, newer);
    tellOtherTabs();
    expect(tab.keeping.get()).toBe('newer');
    await tab.mark('nest/passwords', 3);
    expect(storage.getItem(key)).toBe(newer);
  });
});

describe('a device that keeps nothing', () => {
  test.each([
    ['throws', undefined],
    ['holds null', null],
  ])('storage that %s: memory works, and it is said', async (_, value) => {
    vi.unstubAllGlobals();
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get() {
        if (value === null) return null;
        throw new DOMException('no', 'SecurityError');
      },
    });
    try {
      const tab = await openTab();
      expect(tab.keeping.get()).toBe('blocked');
      expect(await tab.mark('nest/passwords', 3)).toBe('blocked');
      expect(await tab.keepMyPlace()).toBe('blocked');
      expect(tab.progress.get().lessons).toEqual({ 'nest/passwords': 3 });
      expect(await tab.erase()).toBe('blocked');
      expect(tab.progress.get().lessons).toEqual({});
    } finally {
      Reflect.deleteProperty(globalThis, 'localStorage');
    }
  });

  test('a full storage says so, works in memory, and saves as soon as there is room', async () => {
    storage.room = 20;
    const tab = await openTab();
    await tab.mark('nest/passwords', 3);
    expect(await tab.keepMyPlace()).toBe('full');
    expect(await tab.mark('nest/kindness', 3)).toBe('full');
    storage.room = Infinity;
    expect(await tab.mark('nest/meeting', 1)).toBe('yes');
    expect(stored()).toMatchObject({
      lessons: { 'nest/passwords': 3, 'nest/kindness': 3, 'nest/meeting': 1 },
    });
  });

  test('a storage that fills up keeps the last good save', async () => {
    const tab = await openTab();
    await tab.keepMyPlace();
    await tab.mark('nest/kindness', 1);
    const before = storage.getItem(key);
    storage.room = key.length + String(before).length;
    expect(await tab.mark('nest/passwords', 3)).toBe('full');
    expect(storage.getItem(key)).toBe(before);
    expect(tab.progress.get().lessons).toEqual({ 'nest/kindness': 1, 'nest/passwords': 3 });
    expect(await tab.erase()).toBe('no');
    expect(stored()).toMatchObject({ generation: 1, lessons: {} });
  });

  test('a storage that takes a value and drops it is full', async () => {
    vi.spyOn(storage, 'setItem').mockImplementation(() => undefined);
    const tab = await openTab();
    expect(await tab.keepMyPlace()).toBe('full');
  });
});
