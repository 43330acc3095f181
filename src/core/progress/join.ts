import { stages } from '../curriculum.ts';
import type { Level, Progress, RememberedStage } from './shape.ts';

/**
 * One place out of two: each lesson at its further level, the later choice of stage. The higher generation wins
 * entirely. The order and the number of joins never matter (commutative, associative, idempotent), so tabs can
 * join whenever they hear of each other.
 */
export function join(a: Progress, b: Progress): Progress {
  if (a.generation !== b.generation) return a.generation > b.generation ? a : b;
  const stage = laterStage(a.stage, b.stage);
  return {
    app: 'fledge',
    version: a.version,
    generation: a.generation,
    kept: a.kept || b.kept,
    lessons: joinLessons(a.lessons, b.lessons),
    ...(stage === undefined ? {} : { stage }),
  };
}

function joinLessons(a: Progress['lessons'], b: Progress['lessons']): Record<string, Level> {
  const further = new Map(Object.entries(a));
  for (const [id, level] of Object.entries(b)) {
    further.set(id, Math.max(level, further.get(id) ?? 0) as Level);
  }
  // fromEntries and not assignment: an id named __proto__ stays a plain id.
  return Object.fromEntries([...further].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Two tabs may choose at the same turn: the later stage in the list wins, so that both tabs agree. */
function laterStage(a: RememberedStage | undefined, b: RememberedStage | undefined) {
  if (!a || !b) return a ?? b;
  if (a.turn !== b.turn) return a.turn > b.turn ? a : b;
  return stages.indexOf(a.name) >= stages.indexOf(b.name) ? a : b;
}
