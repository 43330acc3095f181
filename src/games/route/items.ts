import type { Decision, Item, Mention } from '#core/items.ts';
import type { Route } from './schema.ts';

/** Every worry of the bank is an item. */
export function items({ worries }: Route): Item[] {
  return worries.map(({ harmless = false }, at) => ({ path: `worries.${at}`, harmless }));
}

/** The first words to say. The doors are the same all game long, so they are no written answers to compare. */
export function choices({ worries }: Route): Decision[] {
  return worries.flatMap(({ openings }, at) => {
    const labels = openings?.map(({ label, then }) => ({ text: label, best: then.verdict === 'strong' }));
    return labels ? [{ path: `worries.${at}.openings`, labels }] : [];
  });
}

/** Who helps outside the school: their facts come from the dated file. */
export function lines({ helpers, worries }: Route): Mention[] {
  const places = [
    ...helpers.map(({ line }, at) => ({ path: `helpers.${at}.line`, line })),
    ...worries.flatMap(({ ways }, at) =>
      Object.entries(ways).map(([way, { line }]) => ({ path: `worries.${at}.ways.${way}.line`, line })),
    ),
  ];
  return places.flatMap(({ path, line }) => (line ? [{ path, id: line }] : []));
}

/** The children whose worries they are. */
export function people({ cast }: Route): Mention[] {
  return cast.map((id, at) => ({ path: `cast.${at}`, id }));
}
