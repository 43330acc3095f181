import { migrate } from './migrations.ts';
import { isRecord, parseCurrent } from './parse.ts';
import { type Progress, currentVersion } from './shape.ts';

/** A full place is under 2,000 characters. Above this it is not ours, and not worth a slow parse on a small device. */
export const longestSave = 100_000;

/** What was found where a place is saved. */
export type Found =
  | { kind: 'empty' }
  | { kind: 'ok'; progress: Progress }
  /** Not a place that can be read. `raw` is to be set aside as it is, never overwritten. */
  | { kind: 'broken'; raw: string }
  /** Saved by a later Fledge than this one. It is left exactly as it is. */
  | { kind: 'newer'; version: number };

/** Reads whatever is stored, or null when nothing is. Never throws. */
export function read(text: string | null, ran?: (to: number) => void): Found {
  if (text === null) return { kind: 'empty' };
  const broken: Found = { kind: 'broken', raw: text };
  const value = text.length > longestSave ? null : parseJson(text);
  if (!isRecord(value) || value.app !== 'fledge') return broken;
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return broken;
  if (version > currentVersion) return { kind: 'newer', version };
  const migrated = migrate(value, ran);
  const progress = migrated && parseCurrent(migrated);
  return progress ? { kind: 'ok', progress } : broken;
}

/** The text to store. */
export function write(progress: Progress): string {
  return JSON.stringify(progress);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
