import type { Decision, Item, Mention } from '#core/items.ts';
import type { SettingsGame } from './schema.ts';

/** Every goal, and every moment. A goal that may stay open is a harmless one. */
export function items({ rounds, moments }: SettingsGame): Item[] {
  return [
    ...rounds.flatMap(({ goals }, at) =>
      goals.map(({ must }, goal) => ({ path: `rounds.${String(at)}.goals.${String(goal)}`, harmless: must })),
    ),
    ...moments.map((_, at) => ({ path: `moments.${String(at)}`, harmless: false })),
  ];
}

export function choices({ moments }: SettingsGame): Decision[] {
  return moments.map(({ choices }, at) => ({
    path: `moments.${String(at)}.choices`,
    labels: choices.map(({ label, then }) => ({ text: label, best: then.verdict === 'strong' })),
  }));
}

export function people({ rounds, moments }: SettingsGame): Mention[] {
  const cast = (list: readonly { who: string[] }[], name: string) =>
    list.flatMap(({ who }, at) =>
      who.map((id, place) => ({ path: `${name}.${String(at)}.who.${String(place)}`, id })),
    );
  return [
    ...cast(rounds, 'rounds'),
    ...rounds.map(({ adult }, at) => ({ path: `rounds.${String(at)}.adult`, id: adult })),
    ...cast(moments, 'moments'),
  ];
}
