import { z } from 'astro/zod';
import { base, id, line, mood, outcome, sticker } from '../parts.ts';

/** One of the cast: a person of `people.yaml`, or somebody known only by a name and a picture. */
const player = z.union([id, z.strictObject({ name: line, sticker })]);

/** What is said or told in the pretend app. `who` is a role of the cast. */
const said = z.strictObject({ who: id.optional(), mood: mood.optional(), says: line });

/** A why for each place a step can take, where the place makes a difference to the why. */
const spots = z.strictObject({ first: line, middle: line, last: line });

const step = z.strictObject({
  id,
  label: line,
  sticker,
  /** What comes of it, wherever it stands. `strong` fits the case, `fine` is not needed, `mend` goes wrong. */
  then: outcome,
  /** What comes of leaving it out, where that makes a difference. */
  missing: outcome.optional(),
  spots: spots.optional(),
});

/** `first` comes before `after`. Everything that no rule speaks of is free. */
const rule = z.strictObject({
  first: id,
  after: id,
  /** Why `first` stands well before `after`. */
  why: line,
  /** What happens when `after` comes too early, and how it is put right. */
  early: z.strictObject({ world: line, why: line, feels: mood.optional(), mend: line }),
  /** What `first` can still do, later than `after`. */
  late: z.strictObject({ world: line, why: line }),
});

const task = z
  .strictObject({
    id,
    title: line,
    sticker,
    /** The invented app it happens in. */
    app: line,
    /** Nothing is wrong here; little or nothing needs doing. */
    harmless: z.literal(true).optional(),
    lines: z.array(said).min(1),
    asks: line,
    steps: z.array(step).min(3).max(6),
    rules: z.array(rule).default([]),
    /** What comes of an empty order, where leaving a step out says nothing. */
    nothing: outcome.optional(),
    /** What the case has shown. */
    noticed: line,
  })
  .superRefine(({ steps, rules, nothing }, context) => {
    const report = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    const ids = steps.map(({ id }) => id);
    if (new Set(ids).size < ids.length) report('an id is used twice', 'steps');
    rules.forEach(({ first, after }, at) => {
      for (const [key, step] of Object.entries({ first, after }))
        if (!ids.includes(step)) report(`there is no step "${step}"`, 'rules', at, key);
    });
    if (goesInCircles(ids, rules)) report('no order can keep all of these', 'rules');
    if (steps.some(({ missing }) => missing) === (nothing !== undefined)) {
      report('an empty order needs `nothing`, unless a step has `missing`', 'nothing');
    }
  });

/** Takes away what waits for nothing, again and again. What is left waits for itself. */
function goesInCircles(ids: readonly string[], rules: readonly { first: string; after: string }[]): boolean {
  let left = [...ids];
  for (;;) {
    const waiting = left.filter((step) =>
      rules.some(({ first, after }) => after === step && left.includes(first)),
    );
    if (waiting.length === 0 || waiting.length === left.length) return waiting.length > 0;
    left = waiting;
  }
}

/** Steps are put in an order, more than one of which may work; then the world goes through them one by one. */
export const sequence = z
  .strictObject({
    kind: z.literal('sequence'),
    ...base,
    /** Each play takes the next cast. Every cast fills the same roles, and one of them is `hero`. */
    casts: z.array(z.record(id, player)).min(2),
    /** What is known of a role beside its name. */
    tags: z.record(id, line).default({}),
    /** Each play takes one of a round's tasks, another one on a replay. */
    rounds: z.array(z.strictObject({ tasks: z.array(task).min(1) })).min(3),
  })
  .superRefine(({ casts, rounds }, context) => {
    const report = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    const roles = Object.keys(casts[0] ?? {}).sort();
    if (!roles.includes('hero')) report('nobody plays "hero"', 'casts', 0);
    casts.forEach((cast, at) => {
      if (Object.keys(cast).sort().join() !== roles.join())
        report('fills other roles than the first cast', 'casts', at);
    });
    const ids = rounds.flatMap(({ tasks }) => tasks.map(({ id }) => id));
    if (new Set(ids).size < ids.length) report('an id is used twice', 'rounds');
    rounds.forEach(({ tasks }, round) => {
      tasks.forEach((task, at) => {
        task.lines.forEach(({ who }, place) => {
          if (who && !roles.includes(who))
            report(`nobody plays "${who}"`, 'rounds', round, 'tasks', at, 'lines', place, 'who');
        });
        const named = JSON.stringify(task).matchAll(/\{(\w+)\}/g);
        for (const [place, role] of named)
          if (!roles.includes(role!)) report(`${place} stands for nobody`, 'rounds', round, 'tasks', at);
      });
    });
  });

export type Sequence = z.infer<typeof sequence>;
export type Task = Sequence['rounds'][number]['tasks'][number];
export type Step = Task['steps'][number];
