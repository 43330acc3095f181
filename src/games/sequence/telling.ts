/** A task with the names of this play in its places. */
import { fillAll } from '#core/words.ts';
import type { Sequence, Task } from './schema.ts';

export type Cast = Sequence['casts'][number];

/** The people by id, as far as a case needs them. */
export type Named = Readonly<Record<string, { name: string }>>;

export const nameOf = (player: Cast[string], people: Named): string =>
  typeof player === 'string' ? (people[player]?.name ?? player) : player.name;

/** Each play takes the next cast. */
export const castOf = ({ casts }: Sequence, seed: number): Cast => casts[seed % casts.length]!;

export function tellTask(task: Task, cast: Cast, people: Named): Task {
  const names = Object.entries(cast).map(([role, player]) => [role, nameOf(player, people)] as const);
  return fillAll(task, Object.fromEntries(names));
}
