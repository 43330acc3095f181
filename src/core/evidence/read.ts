import { type Tallies, currentVersion, mostHands, sides } from './shape.ts';

/** A dozen classes with every lesson are under 200,000 characters. Above this it is not ours, and not worth a slow parse. */
export const longestFile = 400_000;

/** Counters above this were not written by Fledge. */
const highestCount = 1_000_000_000;

/** What was found where tallies are kept, or in a file. */
export type Found =
  | { kind: 'empty' }
  | { kind: 'ok'; tallies: Tallies }
  /** Cannot be read. `raw` is to be set aside as it is; `at` says where the trouble begins, where there is a place. */
  | { kind: 'broken'; raw: string; fault: 'text' | 'other' | 'shape'; at?: string }
  /** Kept by a later Fledge than this one. It is left exactly as it is. */
  | { kind: 'newer'; version: number };

/** Reads whatever is stored, or null when nothing is. Never throws. */
export function read(text: string | null): Found {
  if (text === null) return { kind: 'empty' };
  const value = text.length > longestFile ? undefined : parseJson(text);
  if (value === undefined) return { kind: 'broken', raw: text, fault: 'text' };
  if (!isRecord(value) || value['app'] !== 'fledge' || value['what'] !== 'tallies')
    return { kind: 'broken', raw: text, fault: 'other' };
  const { version } = value;
  if (isCount(version) && version > currentVersion) return { kind: 'newer', version };
  const at = findFault(value);
  if (at !== undefined) return { kind: 'broken', raw: text, fault: 'shape', at };
  return { kind: 'ok', tallies: value as unknown as Tallies };
}

/** The text to store, the same for the same tallies. */
export function write(tallies: Tallies): string {
  return JSON.stringify(tallies);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The path of the first thing that no tally of this version holds; undefined when all is well. A field this version never
 * wrote is a fault as well: leaving it out would lose it at the next save.
 */
function findFault(value: Record<string, unknown>): string | undefined {
  const { version, generation, classes, ...rest } = value;
  if (version !== currentVersion) return 'version';
  if (!isCount(generation)) return 'generation';
  if (!isRecord(classes)) return 'classes';
  return (
    strange(rest, ['app', 'what']) ??
    firstOf(classes, 'classes', isGroup, (lessons, path) =>
      firstOf(lessons, path, isLesson, (votes, inner) => firstOf(votes, inner, isSide, faultInTally)),
    )
  );
}

type Look = (value: unknown, path: string) => string | undefined;

/** Looks at each entry of a record; a name that does not fit is a fault too. */
function firstOf(
  value: unknown,
  path: string,
  fits: (name: string) => boolean,
  look: Look,
): string | undefined {
  if (!isRecord(value)) return path;
  for (const [name, inner] of Object.entries(value)) {
    const at = `${path}.${name}`;
    if (!fits(name)) return at;
    const fault = look(inner, at);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultInTally(value: unknown, path: string): string | undefined {
  if (!isRecord(value)) return path;
  const { turn, first, second, ...rest } = value;
  if (!isCount(turn)) return `${path}.turn`;
  const [name] = Object.keys(rest);
  if (name !== undefined) return `${path}.${name}`;
  return (
    faultInCounts(first, `${path}.first`) ??
    (second === undefined ? undefined : faultInCounts(second, `${path}.second`))
  );
}

const faultInCounts: Look = (value, path) =>
  firstOf(value, path, isSlug, (count, at) => (isCount(count) && count <= mostHands ? undefined : at));

function strange(value: Record<string, unknown>, known: readonly string[]): string | undefined {
  return Object.keys(value).find((name) => !known.includes(name));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highestCount;
}

const isSlug = (name: string) => name.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
const isGroup = isSlug;
const isLesson = (name: string) => name.length <= 60 && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(name);
const isSide = (name: string) => (sides as readonly string[]).includes(name);
