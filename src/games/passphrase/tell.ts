/** The game's words for one play: names filled in. Used by the view and by the printed twin. */
import type { Outcome } from '#core/decision.ts';
import { fillPlaces, type Fill } from '#core/words.ts';

export function fillOutcome(outcome: Outcome, fill: Fill): Outcome {
  const { world, why, mend } = outcome;
  return {
    ...outcome,
    world: fillPlaces(world, fill),
    why: fillPlaces(why, fill),
    ...(mend !== undefined && { mend: fillPlaces(mend, fill) }),
  };
}
