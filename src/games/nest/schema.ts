import { z } from 'astro/zod';
import { base, id, line, outcome, sticker } from '../parts.ts';

/** Where people are found: a page of cards. */
const place = z.strictObject({ id, title: line, sticker });

/** Somebody a child may know, by what they are to the child; never a name. */
const role = z.strictObject({
  id,
  place: id,
  /** On the card. */
  label: line,
  /** In the middle of a sentence: `your gran`. */
  name: line,
  sticker,
  /** Lovely to have, but no grown-up who can help: keeps the child company, beside the hand. */
  company: z.literal(true).optional(),
});

/** What happens. `repair` is the button that puts a mistake right; `mend` what comes of it. */
const fit = outcome
  .safeExtend({ repair: line.optional() })
  .refine(({ mend, repair }) => (mend === undefined) === (repair === undefined), {
    error: 'what goes wrong needs both `repair` (what the child does) and `mend` (what comes of it)',
    path: ['repair'],
  });

/** The child picks one of the five fingers. Each of them is right; who is near can help at once. */
const fingers = z.strictObject({
  pick: z.literal('finger'),
  /** What has happened by now. */
  says: line.optional(),
  asks: line,
  /** Whoever was asked before is left out: who is next? */
  other: z.literal(true).optional(),
  /** The places whose people are near. */
  here: z.array(id),
  near: fit,
  /** Left out where it is all one who is near. */
  far: fit.optional(),
});

/** The child picks what to say or do. */
const words = z.strictObject({
  pick: z.literal('words'),
  says: line.optional(),
  asks: line,
  choices: z.array(z.strictObject({ id, label: line, sticker, then: fit })).length(3),
});

/**
 * One moment to practise. `{grown}` is a grown-up of the child's own nest, the one picked last or whoever's turn it is;
 * `{next}` is the one after; `{Grown}` and `{Next}` begin a sentence.
 */
const moment = z.strictObject({
  id,
  title: line,
  sticker,
  story: line,
  /** Nothing is wrong: there is something to share, or only to enjoy. */
  harmless: z.literal(true).optional(),
  steps: z
    .array(z.discriminatedUnion('pick', [fingers, words]))
    .min(1)
    .max(2),
});

/** Five grown-ups, one for each finger, and moments in which to fly to them. */
export const nest = z
  .strictObject({
    kind: z.literal('nest'),
    ...base,
    build: z.strictObject({
      asks: line,
      /** Of somebody who keeps the child company; `{friend}` is who it is. */
      company: line,
      /** When a sixth is picked. */
      full: line,
      ready: z.strictObject({ title: line, says: line, go: line }),
    }),
    /** A friend was picked in place of a finger. */
    together: fit,
    places: z.array(place).min(2).max(4),
    roles: z.array(role),
    moments: z.array(moment).min(1),
    /** How many moments a play takes of those that need help, and of the happy ones. */
    deal: z.strictObject({ worries: z.number().int().positive(), happy: z.number().int().positive() }),
    /** The finished hand. */
    hand: z.strictObject({ title: line, says: line, paper: line }),
  })
  .superRefine((game, context) => {
    const report = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    const places = new Set(game.places.map(({ id }) => id));
    game.roles.forEach(({ place }, at) => {
      if (!places.has(place)) report(`there is no place "${place}"`, 'roles', at, 'place');
    });
    for (const place of places) {
      const there = game.roles.filter((role) => role.place === place && !role.company);
      if (there.length < 5)
        report(`a nest can be all of one place: "${place}" needs five grown-ups`, 'roles');
    }
    game.moments.forEach(({ steps }, moment) =>
      steps.forEach((step, at) => {
        const path = ['moments', moment, 'steps', at];
        if (step.pick === 'finger') {
          for (const place of step.here)
            if (!places.has(place)) report(`there is no place "${place}"`, ...path, 'here');
          if ([step.near, step.far].some((then) => then?.verdict === 'mend')) {
            report('nobody in the nest is a wrong one to tell', ...path);
          }
        } else if (step.choices.every(({ then }) => then.verdict === 'mend')) {
          report('at least one choice must be good', ...path);
        }
      }),
    );
    for (const [key, harmless] of [
      ['worries', false],
      ['happy', true],
    ] as const) {
      const there = game.moments.filter((moment) => (moment.harmless ?? false) === harmless).length;
      if (there < 2 * game.deal[key])
        report('needs twice as many in the file, or a replay shows the same', 'deal', key);
    }
  });

export type Nest = z.infer<typeof nest>;
export type Role = Nest['roles'][number];
export type Moment = Nest['moments'][number];
export type Step = Moment['steps'][number];
export type Fit = z.infer<typeof fit>;
