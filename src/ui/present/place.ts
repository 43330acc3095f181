/**
 * Where the class stands, kept with this one entry of the window's history: a reload finds it again, and nothing is written
 * on the device.
 */
import { readState } from '#core/class/messages.ts';
import { startClass, type ClassState } from '#core/class/state.ts';
import type { Deck } from '#core/class/deck.ts';

/** Browsers stop a page that writes its history too often, the strictest after 100 times in half a minute. */
const span = 30_000;
const atOnce = 60;
const pause = 1000;

export function findPlace(deck: Deck): ClassState {
  const kept = (history.state as { fledgeClass?: unknown } | null)?.fledgeClass;
  const state = readState(deck, kept);
  const named = hashSlide(deck);
  if (named && named !== state.slide) return { ...state, slide: named, stage: 0 };
  return kept === undefined ? { ...startClass(deck), ...(named && { slide: named }) } : state;
}

/** The slide that the address names, if it is one. */
export function hashSlide(deck: Deck): string | undefined {
  const name = decodeURIComponent(location.hash.slice(1));
  return deck.some(({ id }) => id === name) ? name : undefined;
}

/**
 * Keeps each state it is given, at once; while a clicker is held down, only every second. It cannot wait until the page goes:
 * what is written then is lost.
 */
export function keepPlaces(): (state: ClassState) => void {
  let waiting: ClassState | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written: number[] = [];
  const write = () => {
    timer = undefined;
    if (!waiting) return;
    const now = Date.now();
    written = [...written.filter((time) => time > now - span), now];
    const kept = { ...(history.state as object | null), fledgeClass: waiting };
    history.replaceState(kept, '', `#${waiting.slide}`);
    waiting = undefined;
  };
  return (state) => {
    waiting = state;
    if (timer !== undefined) return;
    const recent = written.filter((time) => time > Date.now() - span);
    if (recent.length < atOnce) write();
    else timer = setTimeout(write, pause);
  };
}
