import type { Item, Mention } from '#core/items.ts';
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

/** The children who take turns, whoever asks for something, and whoever the asker may be. */
export function people({ cast, scenes }: Sort): Mention[] {
  return [
    ...cast.map((id, at) => ({ path: `cast.${at}`, id })),
    ...scenes.flatMap(({ cards }, scene) =>
      cards.flatMap((card, at) =>
        (['by', 'face'] as const).flatMap((key) => {
          const id = card[key];
          return typeof id === 'string' && id !== 'friend'
            ? [{ path: `scenes.${scene}.cards.${at}.${key}`, id }]
            : [];
        }),
      ),
    ),
  ];
}
