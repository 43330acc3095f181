import { type ClassTallies, type Counts, type Side, type Tallies, type Tally, own, sides } from './shape.ts';

/**
 * One set of tallies out of two: of each vote the later turn. The higher generation wins entirely. The order and the number
 * of joins never matter (commutative, associative, idempotent), so tabs can join whenever they hear of each other.
 */
export function join(a: Tallies, b: Tallies): Tallies {
  if (a.generation !== b.generation) return a.generation > b.generation ? a : b;
  return { ...a, classes: merge(a.classes, b.classes, joinClass) };
}

/**
 * What is here with what a file holds. Whoever brings a file in wants what is in it, also after an erase: it counts as of
 * the same generation.
 */
export function takeIn(here: Tallies, file: Tallies): Tallies {
  const generation = Math.max(here.generation, file.generation);
  return join({ ...here, generation }, { ...file, generation });
}

/** Votes in `after` that were not in `before` at all, and those that another one has taken the place of. */
export function countChanges(before: Tallies, after: Tallies): { added: number; changed: number } {
  const changes = { added: 0, changed: 0 };
  for (const [group, lessons] of Object.entries(after.classes)) {
    for (const [lesson, votes] of Object.entries(lessons)) {
      for (const side of sides) {
        const [now, then] = [votes[side], own(own(before.classes, group) ?? {}, lesson)?.[side]];
        if (!now) continue;
        if (!then) changes.added += 1;
        else if (order(now) !== order(then)) changes.changed += 1;
      }
    }
  }
  return changes;
}

function joinClass(a: ClassTallies, b: ClassTallies): ClassTallies {
  return merge(a, b, joinLesson);
}

type Votes = ClassTallies[string];

function joinLesson(a: Votes, b: Votes): Votes {
  const later = sides.flatMap((side): [Side, Tally][] => {
    const [one, other] = [a[side], b[side]];
    const tally = one && other ? laterOf(one, other) : (one ?? other);
    return tally ? [[side, tally]] : [];
  });
  return Object.fromEntries(later);
}

/** Two devices may have made the same turn: then any order will do, as long as both see the same. */
function laterOf(a: Tally, b: Tally): Tally {
  if (a.turn !== b.turn) return a.turn > b.turn ? a : b;
  return order(a) >= order(b) ? a : b;
}

function order({ turn, first, second }: Tally): string {
  const sorted = (counts: Counts) => Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([turn, sorted(first), second ? sorted(second) : null]);
}

function merge<Value>(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
  both: (a: Value, b: Value) => Value,
): Record<string, Value> {
  const all = new Map(Object.entries(a));
  for (const [name, value] of Object.entries(b)) {
    const there = all.get(name);
    all.set(name, there === undefined ? value : both(there, value));
  }
  return Object.fromEntries([...all].sort(([one], [other]) => (one < other ? -1 : 1)));
}
