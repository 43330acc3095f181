import type { Decision, Item, Mention } from '#core/items.ts';
import type { Inspect } from './schema.ts';

/** Every card of the bank is an item. */
export function items({ cards }: Inspect): Item[] {
  return cards.map(({ harmless = false }, at) => ({ path: `cards.${at}`, harmless }));
}

/** The reasons of every card. The decisions are the same all game long, so there is nothing to compare in them. */
export function choices({ cards }: Inspect): Decision[] {
  return cards.map(({ reasons }, at) => ({
    path: `cards.${at}.reasons`,
    labels: reasons.map(({ label, best = false }) => ({ text: label, best })),
  }));
}

/** The children and the grown-ups, and whoever's face is a card's picture. */
export function people({ cast, grown, cards }: Inspect): Mention[] {
  return [
    ...cast.map((id, at) => ({ path: `cast.${at}`, id })),
    ...grown.map((id, at) => ({ path: `grown.${at}`, id })),
    ...cards.flatMap(({ face }, at) =>
      face && face !== 'friend' ? [{ path: `cards.${at}.face`, id: face }] : [],
    ),
  ];
}
