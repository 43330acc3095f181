/** What the class's window and the notes' window say to each other, read with care: another build may be speaking. */
import { slideNow, startClass, type ClassState, type Move } from './state.ts';
import type { Deck } from './deck.ts';
import type { Talk } from './talk.ts';
import { mostVotes, type Votes } from './votes.ts';

export type Message =
  /** The slides tell where they stand; only they know. */
  | { from: 'slides'; state: ClassState }
  /** The slides are closing or being loaded again. */
  | { from: 'slides'; bye: true }
  /** The notes ask where the slides stand. */
  | { from: 'notes'; asks: true }
  | { from: 'notes'; move: Move };

/** A message as it was sent; undefined for anything else. */
export function readMessage(deck: Deck, data: unknown): Message | undefined {
  if (!isRecord(data)) return undefined;
  const { from, state, bye, asks, move } = data;
  if (from === 'slides' && bye === true) return { from, bye };
  if (from === 'slides' && isRecord(state)) return { from, state: readState(deck, state) };
  if (from === 'notes' && asks === true) return { from, asks };
  if (from === 'notes' && isMove(move)) return { from, move };
  return undefined;
}

/** A state as it was kept. What does not fit this deck is left out; what is no state at all is the start. */
export function readState(deck: Deck, data: unknown): ClassState {
  const start = startClass(deck);
  if (!isRecord(data) || typeof data['slide'] !== 'string') return start;
  const { slide } = slideNow(deck, { slide: data['slide'] });
  const isHere = slide.id === data['slide'];
  const stage = isHere && isCount(data['stage']) ? Math.min(data['stage'], slide.stages.length - 1) : 0;
  return {
    slide: slide.id,
    stage,
    blank: data['blank'] === true,
    votes: readVotes(deck, data['votes']),
    talk: readTalk(data['talk']),
    began: isTime(data['began']) ? data['began'] : null,
  };
}

function readVotes(deck: Deck, data: unknown): ClassState['votes'] {
  if (!isRecord(data)) return {};
  return Object.fromEntries(
    deck.flatMap(({ id, answers }): [string, Votes][] => {
      const kept = Object.hasOwn(data, id) ? data[id] : undefined;
      if (answers === 0 || !isRecord(kept)) return [];
      const given = (list: unknown) =>
        Array.isArray(list)
          ? list.filter((one): one is number => isCount(one) && one < answers).slice(0, mostVotes)
          : [];
      return [[id, { first: given(kept['first']), second: kept['second'] ? given(kept['second']) : null }]];
    }),
  );
}

function readTalk(data: unknown): Talk | null {
  if (!isRecord(data)) return null;
  const { of, left, since } = data;
  const isWhole = isTime(of) && isTime(left) && left <= of && (since === null || isTime(since));
  return isWhole ? { of, left, since } : null;
}

const plain = new Set([
  'next',
  'back',
  'skip',
  'first',
  'last',
  'choices',
  'blank',
  'again',
  'hold',
  'goOn',
  'hush',
]);

function isMove(data: unknown): data is Move {
  if (!isRecord(data) || typeof data['do'] !== 'string') return false;
  if (plain.has(data['do'])) return true;
  switch (data['do']) {
    case 'to':
      return typeof data['slide'] === 'string';
    case 'answer':
    case 'vote':
      return isCount(data['answer']);
    case 'takeBack':
      return data['answer'] === undefined || isCount(data['answer']);
    case 'look':
      return isCount(data['look']);
    case 'talk':
      return [1, 2, 3].includes(data['minutes'] as number);
    default:
      return false;
  }
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isCount(data: unknown): data is number {
  return Number.isInteger(data) && (data as number) >= 0;
}

function isTime(data: unknown): data is number {
  return typeof data === 'number' && Number.isFinite(data) && data >= 0;
}
