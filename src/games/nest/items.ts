import type { Decision, Item } from '#core/items.ts';
import type { Nest } from './schema.ts';

/** Every moment of the bank is an item. */
export function items({ moments }: Nest): Item[] {
  return moments.map(({ harmless = false }, at) => ({ path: `moments.${at}`, harmless }));
}

/** What can be said or done. Whom to fly to is the child's own choice. */
export function choices({ moments }: Nest): Decision[] {
  return moments.flatMap(({ steps }, moment) =>
    steps.flatMap((step, at) =>
      step.pick === 'words'
        ? [
            {
              path: `moments.${moment}.steps.${at}.choices`,
              labels: step.choices.map(({ label, then }) => ({
                text: label,
                best: then.verdict === 'strong',
              })),
            },
          ]
        : [],
    ),
  );
}
