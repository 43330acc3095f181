/**
 * A teacher's tallies on this device. Nothing is written until the teacher presses Keep; every write is done alone among
 * tabs: read again, changed, written.
 */
import {
  type Found,
  type Place,
  type Tallies,
  type Vote,
  countChanges,
  emptyTallies,
  erased,
  hasRoomFor,
  read,
  takeIn,
  withVote,
  write,
} from '#core/evidence/index.ts';
import { alone } from './alone.ts';
import { countSetAside, removeSetAside, setAsideText } from './set-aside.ts';
import { type StorageFailure, onOtherTab, readText, removeText, writeText } from './storage.ts';

export const talliesKey = 'fledge.tallies';

/** Why something was not kept. 'newer': a later Fledge keeps tallies here. 'classes': there are a dozen already. */
export type Refusal = StorageFailure | 'newer' | 'stuck' | 'classes';

/** What is on this device. `aside`: how many saves that could not be read lie apart. */
export interface Kept {
  tallies: Tallies;
  aside: number;
  refusal?: Refusal;
}

/** What came of bringing in a file. */
export type TakenIn =
  | { kind: 'ok'; added: number; changed: number }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'newer' }
  | { kind: 'empty' }
  | { kind: 'broken'; fault: 'text' | 'other' | 'shape'; at?: string };

/** Looks at what is kept. Writes nothing, except to move a save that cannot be read aside, whole. */
export function lookAtTallies(): Kept {
  const found = look();
  const aside = countSetAside(talliesKey);
  if (found.kind === 'ok') return { tallies: found.tallies, aside };
  if (found.kind === 'empty') return { tallies: emptyTallies(), aside };
  return { tallies: emptyTallies(), aside, refusal: found.kind };
}

/** Keeps one vote of one class, at the teacher's press. Undefined when it is kept. */
export function keepVote(place: Place, vote: Vote): Promise<Refusal | undefined> {
  return alone(talliesKey, () => {
    const { tallies, refusal } = lookAtTallies();
    if (refusal) return refusal;
    return hasRoomFor(tallies, place.group) ? store(withVote(tallies, place, vote)) : 'classes';
  });
}

/** All that is kept, as the text of a file. */
export function fileOfTallies(): string {
  return `${JSON.stringify(lookAtTallies().tallies, null, 1)}\n`;
}

/** Joins a file's tallies with what is here. A file that cannot be read changes nothing. */
export async function takeInFile(text: string): Promise<TakenIn> {
  const found = read(text);
  if (found.kind === 'broken') {
    const { fault, at } = found;
    return { kind: 'broken', fault, ...(at !== undefined && { at }) };
  }
  if (found.kind !== 'ok') return { kind: found.kind };
  return alone(talliesKey, (): TakenIn => {
    const { tallies, refusal } = lookAtTallies();
    if (refusal) return { kind: 'refused', refusal };
    const both = takeIn(tallies, found.tallies);
    const failure = store(both);
    return failure ? { kind: 'refused', refusal: failure } : { kind: 'ok', ...countChanges(tallies, both) };
  });
}

/**
 * Erases all tallies here, and what was set aside. What stays is a number that makes the erase win over tabs that have not
 * heard of it. A later Fledge's tallies are left alone. Undefined when it is done.
 */
export function eraseTallies(): Promise<Refusal | undefined> {
  return alone(talliesKey, () => {
    const { tallies, refusal } = lookAtTallies();
    if (refusal && refusal !== 'stuck') return refusal;
    removeSetAside(talliesKey);
    // Removed first: a full storage then has room for the little that stays.
    const removed = removeText(talliesKey);
    if (!removed.ok) return removed.failure;
    writeText(talliesKey, write(erased(tallies)));
    return undefined;
  });
}

/** Hears of changes that other tabs made. */
export function onTallies(changed: () => void): void {
  onOtherTab(talliesKey, changed);
}

function store(tallies: Tallies): Refusal | undefined {
  const written = writeText(talliesKey, write(tallies));
  return written.ok ? undefined : written.failure;
}

type Looked = Exclude<Found, { kind: 'broken' }> | { kind: StorageFailure | 'stuck' };

/** What is stored. A broken save is moved to a key of its own; where there is no room for that, it is left as it is. */
function look(): Looked {
  const stored = readText(talliesKey);
  if (!stored.ok) return { kind: stored.failure };
  const found = read(stored.text);
  if (found.kind !== 'broken') return found;
  if (!setAsideText(talliesKey, found.raw).ok) return { kind: 'stuck' };
  removeText(talliesKey);
  return { kind: 'empty' };
}
