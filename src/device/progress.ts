/**
 * The child's place on this device. Everything works in memory; nothing is written until the child chooses
 * `keepMyPlace()`. From then on every change is saved: alone among tabs, read again, joined, written.
 */
import { atom, onMount } from 'nanostores';
import type { LessonId, Stage } from '#core/curriculum.ts';
import {
  type Found,
  type Level,
  type Progress,
  emptyProgress,
  erased,
  join,
  read,
  withLevel,
  withStage,
  write,
} from '#core/progress/index.ts';
import { alone } from './alone.ts';
import { progressKey } from './place-key.ts';
import { countSetAside, removeSetAside, setAsideText } from './set-aside.ts';
import { type StorageFailure, onOtherTab, readText, removeText, writeText } from './storage.ts';

/**
 * Whether this device keeps the place. 'no': not chosen. 'yes': every change is saved. 'newer': a later Fledge saved
 * here, so this one only holds its own in memory. 'blocked' and 'full': the browser keeps nothing, or has no room.
 */
export type Keeping = 'no' | 'yes' | 'newer' | StorageFailure;

/** Something to tell, kindly. 'setAside': a save could not be read and lies apart. 'stuck': it could not be moved. */
export type Notice = 'setAside' | 'stuck';

/** What the child has done, saved or not. Empty until the page has mounted; never changed in place. */
export const progress = atom<Progress>(emptyProgress());
export const keeping = atom<Keeping>('no');
export const notice = atom<Notice | null>(null);
/** How many saves that could not be read lie apart on this device. */
export const setAside = atom(0);

type Change = (place: Progress) => Progress;

/** Changes shown already and not yet saved. */
let waiting: Change[] = [];
let started = false;

for (const store of [progress, keeping, notice, setAside]) onMount(store, start);

/** Reads what is stored and listens to other tabs. Called by the first use; again does nothing. */
function start(): void {
  if (started || typeof window === 'undefined') return;
  started = true;
  onOtherTab(progressKey, refresh);
  // A page that is left at once has no time to wait for its turn among the tabs.
  addEventListener('pagehide', saveWaiting);
  // One that comes back from the browser's cache has heard of nothing meanwhile.
  addEventListener('pageshow', (event) => {
    if (event.persisted) refresh();
  });
  refresh();
}

/** A lesson was met, played or done. Kept in memory, and saved if the child keeps their place. */
export function mark(id: LessonId, level: Level): Promise<Keeping> {
  return change((place) => withLevel(place, id, level));
}

/** The stage the child chose, remembered in the same way. */
export function rememberStage(stage: Stage): Promise<Keeping> {
  return change((place) => withStage(place, stage));
}

/** The child's choice to keep their place on this device. The answer says whether the device does. */
export async function keepMyPlace(): Promise<Keeping> {
  const kept = await change((place) => ({ ...place, kept: true }));
  // The browser may then clear this site last. It often refuses, and nothing here relies on it.
  if (kept === 'yes') void askToPersist();
  return kept;
}

/**
 * Erases the place here and in every open tab, and what was set aside. What stays is a number that makes the erase win
 * over tabs that have not heard of it. 'no' means done; a later Fledge's save is left alone ('newer').
 */
export async function erase(): Promise<Keeping> {
  start();
  await alone(progressKey, eraseStored);
  return keeping.get();
}

async function change(make: Change): Promise<Keeping> {
  start();
  progress.set(make(progress.get()));
  waiting.push(make);
  await alone(progressKey, saveWaiting);
  return keeping.get();
}

type Looked = Found | { kind: StorageFailure };

/** What is stored, or why it cannot be known. */
function look(): Looked {
  const stored = readText(progressKey);
  return stored.ok ? read(stored.text) : { kind: stored.failure };
}

/** Takes over what is stored now. Writes nothing, except to move a broken save aside. */
function refresh(): void {
  const found = look();
  setAside.set(countSetAside(progressKey));
  if (found.kind === 'ok' || found.kind === 'empty') {
    takeOver(found);
  } else if (found.kind === 'broken') {
    notice.set('setAside');
    void alone(progressKey, moveAside);
  } else {
    keeping.set(found.kind);
  }
}

/** Memory and store become one place, in memory. */
function takeOver(found: Looked): void {
  const memory = progress.get();
  const stored = found.kind === 'ok' ? found.progress : emptyProgress();
  const both = join(memory, stored);
  // A choice that could not be saved still stands. One that was saved and is gone has been cleared by someone.
  const unsaved = memory.kept && keeping.get() !== 'yes' && memory.generation === both.generation;
  const saved = stored.kept && stored.generation === both.generation;
  progress.set({ ...both, kept: saved || unsaved });
  if (saved) keeping.set('yes');
  else if (!unsaved) keeping.set('no');
}

/** Saves what waits. One step without a pause, so that nothing comes between reading and writing. */
function saveWaiting(): void {
  if (waiting.length === 0) return;
  const changes = waiting;
  waiting = [];
  moveAside();
  const found = look();
  if (found.kind === 'broken') return;
  if (found.kind !== 'ok' && found.kind !== 'empty') {
    keeping.set(found.kind);
    return;
  }
  takeOver(found);
  const next = changes.reduce((place, make) => make(place), progress.get());
  progress.set(next);
  if (!next.kept) return;
  const written = writeText(progressKey, write(next));
  keeping.set(written.ok ? 'yes' : written.failure);
}

function eraseStored(): void {
  const found = look();
  if (found.kind === 'newer') {
    keeping.set('newer');
    return;
  }
  if (found.kind === 'ok') takeOver(found);
  waiting = [];
  const nothing = erased(progress.get());
  progress.set(nothing);
  removeSetAside(progressKey);
  setAside.set(countSetAside(progressKey));
  notice.set(null);
  if (found.kind === 'empty') {
    keeping.set('no');
    return;
  }
  // Removed first: a full storage then has room for the little that stays.
  const removed = removeText(progressKey);
  if (removed.ok) writeText(progressKey, write(nothing));
  keeping.set(removed.ok ? 'no' : removed.failure);
}

/** Moves a save that cannot be read to a key of its own. When there is no room, it stays where it is, untouched. */
function moveAside(): void {
  const found = look();
  if (found.kind !== 'broken') return;
  const moved = setAsideText(progressKey, found.raw);
  if (moved.ok) removeText(progressKey);
  setAside.set(countSetAside(progressKey));
  notice.set(moved.ok ? 'setAside' : 'stuck');
  keeping.set(moved.ok ? 'no' : moved.failure);
}

async function askToPersist(): Promise<void> {
  try {
    await (navigator as { storage?: StorageManager }).storage?.persist();
  } catch {
    // Not offered here.
  }
}
