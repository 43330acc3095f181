import { type Vote, best, own, total } from './shape.ts';

/** With fewer hands, a share says more than is known, and may point at a child. */
export const fewestForShare = 5;

/** One answer before and after the lesson. A side without a vote has no number. */
export interface Change {
  before?: number;
  after?: number;
}

export interface Comparison {
  /** Hands in each vote. */
  hands: Change;
  best: Change;
  /** In the order given. */
  thoughts: (Change & { id: string; remains: boolean })[];
}

/**
 * What a class thought before and after. The first votes are compared: what is said while talking is not in them yet.
 * A misconception remains when anybody chose it after the lesson.
 * @param ids the misconceptions that both votes show
 */
export function compare(
  before: Vote | undefined,
  after: Vote | undefined,
  ids: readonly string[],
): Comparison {
  const sides = { before: handsIn(before), after: handsIn(after) };
  const change = (id: string): Change => ({
    ...(sides.before && { before: own(sides.before, id) ?? 0 }),
    ...(sides.after && { after: own(sides.after, id) ?? 0 }),
  });
  return {
    hands: {
      ...(sides.before && { before: total(sides.before) }),
      ...(sides.after && { after: total(sides.after) }),
    },
    best: change(best),
    thoughts: ids.map((id) => {
      const thought = change(id);
      return { id, ...thought, remains: (thought.after ?? 0) > 0 };
    }),
  };
}

/** A vote in which no hand was up was not held. */
function handsIn(vote: Vote | undefined) {
  return vote && total(vote.first) > 0 ? vote.first : undefined;
}

/** So many in a hundred, as a whole number; undefined when there are too few hands for that. */
export function shareOf(count: number, hands: number): number | undefined {
  return hands >= fewestForShare ? Math.round((100 * count) / hands) : undefined;
}
