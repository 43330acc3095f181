import { z } from 'astro/zod';
import { base, id, line, outcome, sticker } from '../parts.ts';
import { bestHome } from './deal.ts';

/**
 * Where a card can go: a big picture button, the same few all game long. Where colours mean something, as of a traffic
 * light, `tint` gives the button its own; the others take one by where they stand.
 */
const home = z.strictObject({ id, label: line, sticker, tint: z.enum(['leaf', 'sun', 'berry']).optional() });

/** Who asks: `friend` (another child of the cast), a person of `people.yaml`, or a thing such as a game. */
const asker = z.union([id, z.strictObject({ name: line, sticker })]);

/** What happens when a card comes to a home. `repair` is the button that puts a mistake right; `mend` what comes of it. */
const fit = outcome
  .safeExtend({ repair: line.optional() })
  .refine(({ mend, repair }) => (mend === undefined) === (repair === undefined), {
    error: 'what goes wrong needs both `repair` (what the child does) and `mend` (what comes of it)',
    path: ['repair'],
  });

/** One thing, and who wants to share it. `{child}` and `{friend}` stand for the children of this play. */
const card = z
  .strictObject({
    id,
    sticker: sticker.optional(),
    /** Instead of a sticker: someone the child knows, `friend` or a person, whom the asker may or may not be. */
    face: id.optional(),
    thing: line,
    story: line,
    by: asker,
    asks: line,
    /** Nothing about it can go wrong for good: saying yes to it is plainly fine. */
    harmless: z.literal(true).optional(),
    /** What happens in each home. */
    fits: z.record(id, fit),
  })
  .refine(({ sticker, face }) => (sticker === undefined) !== (face === undefined), {
    error: 'needs either a `sticker` or a `face`',
    path: ['sticker'],
  });

/** Cards that happen in one place, with a moment of rest after them. */
const scene = z.strictObject({
  id,
  title: line,
  sticker,
  /** How many cards a play deals for each home, counted by the home that is best for the card. */
  deal: z.record(id, z.number().int().positive()),
  cards: z.array(card).min(1),
  /** What Pip has noticed, before the next scene. The last scene has none: the finish follows it. */
  noticed: line.optional(),
});

/** One thing at a time goes to the home it belongs to. */
export const sort = z
  .strictObject({
    kind: z.literal('sort'),
    ...base,
    /** Asked of every card. */
    question: line,
    homes: z.array(home).min(2).max(4),
    /** The children who take turns in the stories: people of `people.yaml`. */
    cast: z.array(id),
    scenes: z.array(scene).min(1),
  })
  .superRefine((game, context) => {
    const report = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    const homes = game.homes.map(({ id }) => id);
    const cards = game.scenes.flatMap(({ cards }) => cards);
    for (const [name, ids] of Object.entries({ homes, cast: game.cast, scenes: cards.map(({ id }) => id) })) {
      if (new Set(ids).size < ids.length) report('an id is used twice', name);
    }
    if (game.cast.length <= game.scenes.length) {
      report('name more children than there are scenes, or a replay shows the same ones', 'cast');
    }
    game.scenes.forEach((scene, sceneAt) => {
      const last = sceneAt === game.scenes.length - 1;
      if (last === (scene.noticed !== undefined)) {
        report('every scene but the last has `noticed`', 'scenes', sceneAt, 'noticed');
      }
      scene.cards.forEach(({ fits }, cardAt) => {
        const path = ['scenes', sceneAt, 'cards', cardAt, 'fits'];
        if (Object.keys(fits).sort().join() !== [...homes].sort().join()) {
          report(`needs an outcome for each of ${homes.join(', ')}, and for nothing else`, ...path);
        } else if (Object.values(fits).every(({ verdict }) => verdict === 'mend')) {
          report('at least one home must fit', ...path);
        }
      });
      for (const [home, count] of Object.entries(scene.deal)) {
        const there = scene.cards.filter((card) => bestHome(game.homes, card) === home).length;
        if (there < count) {
          report(`deals ${count}, but ${there} cards belong there`, 'scenes', sceneAt, 'deal', home);
        }
      }
    });
  });

export type Sort = z.infer<typeof sort>;
export type Scene = Sort['scenes'][number];
export type Card = Scene['cards'][number];
export type Fit = z.infer<typeof fit>;
