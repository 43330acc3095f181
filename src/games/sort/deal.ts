/**
 * Which cards a play shows, in which order, and which children they are about. A replay deals on from where the
 * last one stopped, so that neighbouring plays never show the same children or the same cards.
 */
import { randomFrom, shuffle } from '#core/random.ts';
import type { Card, Scene, Sort } from './schema.ts';

export interface DealtCard {
  /** The card's id. */
  card: string;
  /** Who stands in for `{friend}`. */
  friend: string;
}

export interface DealtScene {
  /** Who stands in for `{child}`. */
  child: string;
  cards: DealtCard[];
}

/** The home that helps most; of several that are fine, the first in the order of the file. */
export function bestHome(homes: Sort['homes'], card: Card): string | undefined {
  const withVerdict = (verdict: string) => homes.find(({ id }) => card.fits[id]?.verdict === verdict);
  return (withVerdict('strong') ?? withVerdict('fine'))?.id;
}

/** The cards of one play, scene by scene. */
export function deal(game: Sort, seed: number): DealtScene[] {
  const random = randomFrom(seed);
  return game.scenes.map((scene, place) => {
    const child = at(game.cast, seed * game.scenes.length + place);
    const friends = shuffle(
      game.cast.filter((id) => id !== child),
      random,
    );
    const cards = shuffle(cardsOf(game, scene, seed), random);
    return { child, cards: cards.map(({ id }, turn) => ({ card: id, friend: at(friends, turn) })) };
  });
}

/** The homes from left to right. Every replay moves them round by one. */
export function placeHomes(game: Sort, seed: number): string[] {
  return game.homes.map((_, place) => at(game.homes, place + seed).id);
}

/** As many cards for each home as the scene deals, going on from the last play and round again. */
function cardsOf(game: Sort, scene: Scene, seed: number): Card[] {
  return Object.entries(scene.deal).flatMap(([home, count]) => {
    const cards = scene.cards.filter((card) => bestHome(game.homes, card) === home);
    return Array.from({ length: count }, (_, turn) => at(cards, seed * count + turn));
  });
}

/** The element at `place`, going round and round a list that is never empty. */
function at<T>(list: readonly T[], place: number): T {
  return list[place % list.length]!;
}
