import type { Decision, Item, Mention } from '#core/items.ts';
import type { Spot } from './schema.ts';

/** Every thing in every photo is judged, so each is an item. */
export function items({ photos }: Spot): Item[] {
  return photos.flatMap(({ things }, at) =>
    things.map(({ harmless = false }, turn) => ({ path: `photos.${at}.things.${turn}`, harmless })),
  );
}

/** Each photo's question. The other answers are the same all game long, so there is nothing to compare in them. */
export function choices({ photos }: Spot): Decision[] {
  return photos.map(({ question: { choices } }, at) => ({
    path: `photos.${at}.question.choices`,
    labels: choices.map(({ label, then }) => ({ text: label, best: then.verdict === 'strong' })),
  }));
}

export function people({ photos, grown }: Spot): Mention[] {
  return [
    ...photos.map(({ child }, at) => ({ path: `photos.${at}.child`, id: child })),
    ...grown.map((id, at) => ({ path: `grown.${at}`, id })),
  ];
}
