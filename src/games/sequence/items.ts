import type { Decision, Item, Mention } from '#core/items.ts';
import type { Sequence } from './schema.ts';

/**
 * Every step of every case: the child decides whether it is needed, and where it goes. A step is harmless when its case
 * is: nothing is wrong there, and no order can do lasting harm.
 */
export function items({ rounds }: Sequence): Item[] {
  return rounds.flatMap(({ tasks }, round) =>
    tasks.flatMap(({ steps, harmless = false }, task) =>
      steps.map((_, step) => ({ path: `rounds.${round}.tasks.${task}.steps.${step}`, harmless })),
    ),
  );
}

/** The steps of a case are its written answers; those that fit are the best ones. */
export function choices({ rounds }: Sequence): Decision[] {
  return rounds.flatMap(({ tasks }, round) =>
    tasks.map(({ steps }, task) => ({
      path: `rounds.${round}.tasks.${task}.steps`,
      labels: steps.map(({ label, then }) => ({ text: label, best: then.verdict === 'strong' })),
    })),
  );
}

export function people({ casts }: Sequence): Mention[] {
  return casts.flatMap((cast, at) =>
    Object.entries(cast).flatMap(([role, player]) =>
      typeof player === 'string' ? [{ path: `casts.${at}.${role}`, id: player }] : [],
    ),
  );
}
