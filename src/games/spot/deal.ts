/**
 * Which photos a play shows, and who helps. A replay deals on from where the last one stopped, so that neighbouring
 * plays show other photos of other children.
 */
import { randomFrom, shuffle } from '#core/random.ts';
import type { Spot, Way } from './schema.ts';

export interface Dealt {
  /** The photo's id. */
  photo: string;
  /** Who stands in for `{grown}`: the id of a person. */
  grown: string;
  /** The ids of its things, and of the answers to its question, in the order they are shown. */
  things: string[];
  answers: string[];
}

export function deal(game: Spot, seed: number): Dealt[] {
  const random = randomFrom(seed);
  const mixed = (list: readonly { id: string }[]) =>
    shuffle(
      list.map(({ id }) => id),
      random,
    );
  return Array.from({ length: game.deal }, (_, turn) => {
    const photo = at(game.photos, seed * game.deal + turn);
    return {
      photo: photo.id,
      grown: at(game.grown, seed * game.deal + turn),
      things: mixed(photo.things),
      answers: mixed(photo.question.choices),
    };
  });
}

/** The moves from first to last. Every replay moves them round by one. */
export function placeWays(seed: number): Way[] {
  const ways: Way[] = ['cover', 'keep', 'crop', 'other'];
  return ways.map((_, place) => at(ways, place + seed));
}

/** The element at `place`, going round and round a list that is never empty. */
export function at<T>(list: readonly T[], place: number): T {
  return list[place % list.length]!;
}
