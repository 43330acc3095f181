/** A photo in words, with this play's grown-up in place. */
import { fillAll } from '#core/words.ts';
import type { Dealt } from './deal.ts';

/** The people by id, as far as a telling needs them. */
export type Named = Readonly<Record<string, { name: string }>>;

export function tell<T>(piece: T, { grown }: Pick<Dealt, 'grown'>, people: Named): T {
  return fillAll(piece, { grown: people[grown]?.name ?? grown });
}
