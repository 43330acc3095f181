import { z } from 'astro/zod';
import { base, choice, id, line, outcome, sticker } from '../parts.ts';
import { height, isInside, meets, whole, width, without } from './frame.ts';

/** A place in the drawing: from the left, from the top, width and height, in its own units. */
const box = z
  .tuple([z.number().int(), z.number().int(), z.number().int().positive(), z.number().int().positive()])
  .refine((place) => isInside(place, whole), { error: `must lie within ${width} by ${height}` });

/** The moves that can change a photo, and leaving it as it is. */
export const way = z.enum(['crop', 'cover', 'other', 'keep']);

const button = z.strictObject({ label: line, sticker });

/** What comes of a move. A mistake has a button that puts it right (`repair`), which makes another move (`by`). */
const fix = outcome
  .safeExtend({ repair: line.optional(), by: way.optional() })
  .refine(({ mend, repair, by }) => (mend === undefined) === (repair === undefined || by === undefined), {
    error:
      'what goes wrong needs `repair` (the button), `by` (the move it makes) and `mend` (what comes of it)',
    path: ['repair'],
  });

/** What comes of saying what a thing is, or of an answer. `repair` is the button of a mistake. */
const said = outcome.safeExtend({ repair: line.optional() });

/** Something in the photo. */
const thing = z
  .strictObject({
    id,
    label: line,
    sticker,
    box,
    /** What there is to see close up. */
    closer: line,
    /** Nothing in it says who or where somebody is. */
    harmless: z.literal(true).optional(),
    /** What comes of saying that it is a clue, or that it only looks like one. */
    then: z.strictObject({ clue: said, plain: said }),
    /** Only of a clue: the side that is cut off to be rid of it, and what comes of each move. */
    edge: z.enum(['left', 'right', 'top', 'bottom']).optional(),
    fixes: z.strictObject({ crop: fix, cover: fix, keep: fix }).optional(),
  })
  .superRefine(({ harmless = false, then, edge, fixes }, context) => {
    const report = (message: string, ...path: string[]) =>
      context.addIssue({ code: 'custom', message, path });
    if (harmless === (fixes !== undefined)) report('a clue has `fixes`, a harmless thing has none', 'fixes');
    if (harmless === (edge !== undefined)) report('a clue has an `edge`, a harmless thing has none', 'edge');
    if ((harmless ? then.plain : then.clue).verdict !== 'strong') {
      report('what is true helps most: `strong`', 'then', harmless ? 'plain' : 'clue');
    }
    if (harmless && then.clue.verdict !== 'fine') {
      report('taking care with a harmless thing is `fine`', 'then', 'clue');
    }
    if (!harmless && (then.plain.verdict !== 'mend' || !then.plain.repair)) {
      report('a clue that was missed is found by its `repair`', 'then', 'plain');
    }
  });

/** One photo, why somebody wants to share it, and with whom. `{grown}` stands for a grown-up of this play. */
const photo = z
  .strictObject({
    id,
    /** A drawing of `src/art/scenes`, and what it shows. */
    scene: id,
    alt: line,
    /** Whose photo it is: the one who is drawn in it, and who tells the story. */
    child: id,
    story: line,
    /** It is out already when the story begins. */
    posted: z.literal(true).optional(),
    /** Who will see it. */
    audience: line,
    /** What the photo is about, which nobody wants to lose; and the part that another photo, nearer, shows. */
    subject: box,
    near: box,
    things: z.array(thing).min(4).max(6),
    other: fix,
    /** Asked before it is shared; of a photo that is out already, asked first of all. */
    question: z.strictObject({
      asks: line,
      choices: z.array(z.strictObject({ ...choice.shape, then: said })).length(3),
    }),
    /** The button that shares it, and what comes of that. */
    share: z.strictObject({ label: line, says: line, why: line }),
  })
  .superRefine(({ near, subject, things, question }, context) => {
    const report = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    things.forEach((one, at) => {
      if (!one.fixes || !one.edge) return;
      if (meets(near, one.box)) report('the nearer photo still shows it', 'things', at, 'box');
      // What the words say of a cut is what the drawing shows.
      const spoils = !isInside(subject, without(whole, one.box, one.edge));
      if (spoils !== (one.fixes.crop.verdict === 'mend')) {
        const reason = spoils ? 'this cut spoils the photo, so it is `mend`' : 'this cut spoils nothing';
        report(reason, 'things', at, 'fixes', 'crop');
      }
    });
    if (!things.some(({ fixes }) => fixes)) report('needs a clue', 'things');
    if (!question.choices.some(({ then }) => then.verdict === 'strong')) {
      report('one answer helps most: `strong`', 'question', 'choices');
    }
    for (const [name, list] of Object.entries({ things, question: question.choices })) {
      if (new Set(list.map((one) => one.id)).size < list.length) report('an id is used twice', name);
    }
  });

/** Find what a photo gives away, change the photo, and share it. */
export const spot = z
  .strictObject({
    kind: z.literal('spot'),
    ...base,
    /** The invented app that the photos are shared in. */
    app: line,
    /** Asked of every thing, and its two answers. */
    question: line,
    answers: z.strictObject({ clue: button, plain: button }),
    /** Asked of every clue, and the four answers. */
    change: line,
    ways: z.record(way, button),
    /** The grown-ups whom the children turn to: people of `people.yaml`. */
    grown: z.array(id).min(2),
    /** How many photos a play takes. */
    deal: z.number().int().min(2),
    photos: z.array(photo),
  })
  .superRefine((game, context) => {
    const report = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    if (game.photos.length < 2 * game.deal) {
      report('needs photos for two plays, or a replay shows the same ones', 'photos');
    }
    for (const [name, ids] of Object.entries({
      grown: game.grown,
      photos: game.photos.map(({ id }) => id),
    })) {
      if (new Set(ids).size < ids.length) report('an id is used twice', name);
    }
  });

export type Spot = z.infer<typeof spot>;
export type Photo = Spot['photos'][number];
export type Thing = Photo['things'][number];
export type Fix = z.infer<typeof fix>;
export type Way = z.infer<typeof way>;
