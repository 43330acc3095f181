import type { Item } from '#core/items.ts';
import type { Sort } from './schema.ts';

/** Every card of the bank is an item. */
export function items(game: Sort): Item[] {
  return game.scenes.flatMap(({ cards }, scene) =>
    cards.map(({ harmless = false }, card) => ({ path: `scenes.${scene}.cards.${card}`, harmless })),
  );
}

/** None: the homes are the same all game long, so there are no written answers to compare. */
export function choices(): [] {
  return [];
}
