/** The schema of a branching story, for every kind that plays one. What its parts mean: `core/branching/graph.ts`. */
import { z } from 'astro/zod';
import { choice, id, line, mood, sticker } from './parts.ts';

const act = z.enum(['save', 'block', 'report', 'show', 'stop', 'cover']);

/** A role of the cast. */
const role = id;

const graphChoice = z
  .strictObject({
    ...choice.shape,
    act: act.optional(),
    about: role.optional(),
    go: id.optional(),
    stays: z.literal(true).optional(),
  })
  .refine(({ go, stays }) => !(go && stays), {
    error: 'a choice goes on or stays: use `go` or `stays`, not both',
    path: ['stays'],
  });

const feeling = z.strictObject({
  asks: line,
  answers: z
    .array(z.strictObject({ id, label: line, sticker, says: line }))
    .min(3)
    .max(4),
});

const ending = z.strictObject({
  title: line,
  says: line,
  helped: z.boolean(),
  counts: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});

const node = z.strictObject({
  id,
  place: line.optional(),
  sticker: sticker.optional(),
  lines: z
    .array(z.strictObject({ who: role.optional(), mood: mood.optional(), says: line, flag: id.optional() }))
    .min(1),
  feeling: feeling.optional(),
  notice: z.boolean().optional(),
  asks: line.optional(),
  choices: z.array(graphChoice).min(1).optional(),
  go: id.optional(),
  ending: ending.optional(),
  harmless: z.literal(true).optional(),
  told: id.optional(),
});

const chapter = z.strictObject({
  id,
  title: line,
  sticker,
  entries: z.array(z.strictObject({ node: id, says: line.optional() })).min(1),
  told: id,
  acts: z.array(graphChoice).optional(),
  nodes: z.array(node).min(4),
});

const player = z.union([id, z.strictObject({ name: line, sticker })]);

/** What every branching game holds beside `base`. */
export const branching = {
  casts: z.array(z.record(role, player)).min(2),
  tags: z.record(role, line).optional(),
  flags: z.record(id, z.strictObject({ label: line, sticker, says: line })).optional(),
  anyOrder: z.literal(true).optional(),
  chapters: z.array(chapter).min(1),
};
