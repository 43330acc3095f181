import fc from 'fast-check';
import { lessonIds } from '#core/curriculum.ts';
import { type Tallies, type Tally, currentVersion, mostHands } from '#core/evidence/index.ts';

const counts = fc
  .array(
    fc.tuple(
      fc.constantFrom('best', 'nice-face', 'constructor'),
      fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: mostHands })),
    ),
    { maxLength: 3 },
  )
  .map((entries) => Object.fromEntries(entries));

const tally: fc.Arbitrary<Tally> = fc
  .record({
    turn: fc.integer({ min: 0, max: 2 }),
    first: counts,
    second: fc.option(counts, { nil: undefined }),
  })
  .map(({ second, ...rest }) => ({ ...rest, ...(second && { second }) }));

const record = <Value>(names: readonly string[], value: fc.Arbitrary<Value>) =>
  fc
    .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 3 })
    .map((entries) => Object.fromEntries(entries) as Record<string, Value>);

/** Any tallies that this version could have kept, with few names and turns so that they often meet. */
export const tallies: fc.Arbitrary<Tallies> = fc
  .record({
    generation: fc.integer({ min: 0, max: 2 }),
    classes: record(
      ['blue-fox', 'red-owl', 'constructor'],
      record([...lessonIds.slice(0, 2), 'sky/of-later'], record(['before', 'after'], tally)),
    ),
  })
  .map((rest) => ({ app: 'fledge', what: 'tallies', version: currentVersion, ...rest }));
