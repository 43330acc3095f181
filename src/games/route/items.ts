import type { Item, Mention } from '#core/items.ts';
import type { Route } from './schema.ts';

/** Every worry of the bank is an item. */
export function items({ worries }: Route): Item[] {
  return worries.map(({ harmless = false }, at) => ({ path: `worries.${at}`, harmless }));
}

/** None: the doors are the same all game long, so there are no written answers to compare. */
export function choices(): [] {
  return [];
}

/** The children whose worries they are. */
export function people({ cast }: Route): Mention[] {
  return cast.map((id, at) => ({ path: `cast.${at}`, id }));
}
