/** The game's texts, with the child's own grown-ups in their places. */
import { fillAll } from '#core/words.ts';
import { grownIn, nextTo, roleOf, type State } from './rules.ts';
import type { Nest } from './schema.ts';

/** What stands for the people of a text: `{grown}` in the middle of a sentence, `{Grown}` at its beginning. */
export function namesFor(grown: string, next: string, friend: string): Record<string, string> {
  const big = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
  return { grown, Grown: big(grown), next, Next: big(next), friend, Friend: big(friend) };
}

/** A piece of the game as this play tells it. `grown` is who was just picked; otherwise whose moment it is. */
export function tell<T>(piece: T, game: Nest, state: State, grown: string | null = null): T {
  const who = grown !== null && state.nest.includes(grown) ? grown : grownIn(state);
  const name = (id: string | undefined) => roleOf(game, id)?.name ?? '';
  // While the nest is built the last card is the one talked about; later the first one comes along.
  const friend = state.part === 'build' ? state.company.at(-1) : state.company[0];
  return fillAll(piece, namesFor(name(who), name(nextTo(state, who)), name(friend)));
}
