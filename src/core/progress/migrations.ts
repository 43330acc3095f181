import { isStage } from './parse.ts';

/** A saved value of some version: already known to be an object with this version number, nothing more. */
export type Saved = Record<string, unknown>;

export interface Migration {
  /** The version it makes out of the one before. */
  to: number;
  /** The value in the new shape, or null when the old value is not what that version wrote. */
  migrate(saved: Saved): Saved | null;
}

/** In order, one for each version after the first. A migration that has shipped is never edited. */
export const migrations: readonly Migration[] = [
  {
    // Version 1 held a list of the lessons that were done. Version 2 knows how far each lesson has come, counts the
    // choices of a stage, and says whether the place is kept: whatever version 1 wrote had been chosen.
    to: 2,
    migrate({ done, stage, ...rest }) {
      if (!Array.isArray(done) || !done.every((id) => typeof id === 'string')) return null;
      if (stage !== undefined && !isStage(stage)) return null;
      return {
        ...rest,
        kept: true,
        lessons: Object.fromEntries(done.map((id) => [id, 3])),
        ...(stage === undefined ? {} : { stage: { name: stage, turn: 1 } }),
      };
    },
  },
];

/**
 * Brings a saved value up to the newest version, one migration at a time.
 * Null when one of them could not make sense of it. `ran` hears of each migration that was run.
 */
export function migrate(saved: Saved, ran: (to: number) => void = () => undefined): Saved | null {
  let current = saved;
  for (const migration of migrations) {
    if (typeof current.version !== 'number' || current.version >= migration.to) continue;
    const next = migration.migrate(current);
    if (next === null) return null;
    ran(migration.to);
    current = { ...next, version: migration.to };
  }
  return current;
}
