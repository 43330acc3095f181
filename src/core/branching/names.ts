import type { Branching, Player } from './graph.ts';
import { castNow, type State } from './run.ts';

/** The people by id, as far as a story needs them. */
export type Named = Readonly<Record<string, { name: string; pronouns: 'she' | 'he' | 'they' }>>;

const pronouns = {
  she: { they: 'she', them: 'her', their: 'her' },
  he: { they: 'he', them: 'him', their: 'his' },
  they: { they: 'they', them: 'them', their: 'their' },
};

export const nameOf = (player: Player, people: Named): string =>
  typeof player === 'string' ? (people[player]?.name ?? player) : player.name;

/** What stands for `{hero}`, `{hero_they}`, `{hero_Their}` and so on in this play, for every role. */
export function namesNow(game: Branching, people: Named, state: State): Record<string, string> {
  const filled = Object.entries(castNow(game, state)).flatMap(([role, player]) => {
    const words = pronouns[typeof player === 'string' ? (people[player]?.pronouns ?? 'they') : 'they'];
    const forms = Object.entries(words).flatMap(([form, word]) => [
      [`${role}_${form}`, word],
      [`${role}_${capital(form)}`, capital(word)],
    ]);
    return [[role, nameOf(player, people)], ...forms] as [string, string][];
  });
  return Object.fromEntries(filled);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
