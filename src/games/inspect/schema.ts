import { z } from 'astro/zod';
import { base, id, line, outcome, sticker } from '../parts.ts';
import { bestDecision } from './deal.ts';

/** A picture button: something to look into, or an answer. The same few all game long. */
const button = z.strictObject({ id, label: line, sticker });

/** A sign on a panel that means the same on every card, such as who an app is made for. */
const badge = z.strictObject({ id, label: line, sticker, says: line });

/** What is found when a panel is opened. */
const panel = z.strictObject({ look: id, badge: id.optional(), says: line });

/** Something to do to find out more: what is done, and what comes to light. */
const move = z.strictObject({ id, label: line, sticker, says: line });

/** What comes of a decision. `repair` is the button that puts a mistake right; `mend` what comes of it. */
const result = outcome
  .safeExtend({ repair: line.optional() })
  .refine(({ mend, repair }) => (mend === undefined) === (repair === undefined), {
    error: 'what goes wrong needs both `repair` (what the child does) and `mend` (what comes of it)',
    path: ['repair'],
  });

/** A clue that may have helped to decide, and what there is to say about it. */
const reason = z.strictObject({ id, label: line, says: line, best: z.literal(true).optional() });

/**
 * One thing to look into and decide about. `{child}`, `{friend}` and `{grown}` stand for people of this play, `{name}`
 * for the card's own name.
 */
const card = z
  .strictObject({
    id,
    /** What it is called; each play takes one of them. */
    names: z.array(line).min(1),
    sticker: sticker.optional(),
    /** Its picture is a face: `friend`, or a person of `people.yaml`. */
    face: id.optional(),
    /** What it says for itself, before anything is opened. */
    asks: line,
    /** What the story's child says: why it matters to them. */
    story: line,
    /** Nothing about it can go wrong for good. */
    harmless: z.literal(true).optional(),
    opens: z.array(panel).min(2).max(6),
    moves: z.array(move).min(1).max(3),
    /** The panel or move that tells most: if it was not looked into, it is shown after the decision. */
    key: id,
    /** What comes of each decision. */
    then: z.record(id, result),
    reasons: z.array(reason).length(3),
    /** What `{friend}` says in the end: what is right for one child may not be right for another. */
    also: line.optional(),
  })
  .refine(({ sticker, face }) => (sticker === undefined) !== (face === undefined), {
    error: 'its picture is either a `sticker` or a `face`',
    path: ['sticker'],
  });

/** Look into one thing after another, decide, and say which clue helped. */
export const inspect = z
  .strictObject({
    kind: z.literal('inspect'),
    ...base,
    /** The invented app that the cards are seen in, and what it shows. */
    app: z.strictObject({ name: line, shows: line }),
    /** Asked of every card; `{child}` may stand in it, and in the question after it. */
    question: line,
    /** Asked after every decision. */
    because: line,
    looks: z.array(button).min(2).max(8),
    decisions: z.array(button).min(2).max(4),
    badges: z.array(badge).optional(),
    /** The children of the stories, and the grown-ups they turn to: people of `people.yaml`. */
    cast: z.array(id),
    grown: z.array(id).min(2),
    /** How many cards a play deals for each decision, counted by the one that is best. */
    deal: z.record(id, z.number().int().positive()),
    cards: z.array(card),
  })
  .superRefine((game, context) => {
    const report = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    const idsOf = (list: readonly { id: string }[]) => list.map((one) => one.id);
    const decisions = idsOf(game.decisions);
    const badges = idsOf(game.badges ?? []);
    const lists = { looks: idsOf(game.looks), decisions, badges, cast: game.cast, cards: idsOf(game.cards) };
    for (const [name, ids] of Object.entries(lists)) {
      if (new Set(ids).size < ids.length) report('an id is used twice', name);
    }
    const dealt = Object.values(game.deal).reduce((sum, count) => sum + count, 0);
    if (game.cast.length <= dealt) {
      report('name more children than cards are dealt, or a replay shows the same ones', 'cast');
    }
    game.cards.forEach(({ opens, moves, key, then, reasons }, at) => {
      const path = ['cards', at];
      const looks = opens.map(({ look }) => look);
      const inside = [...looks, ...idsOf(moves)];
      if (new Set(inside).size < inside.length) report('an id is used twice', ...path);
      if (new Set(idsOf(reasons)).size < reasons.length) report('an id is used twice', ...path, 'reasons');
      if (!reasons.some(({ best }) => best)) report('one of them tells most: `best`', ...path, 'reasons');
      if (!inside.includes(key)) report(`is none of ${inside.join(', ')}`, ...path, 'key');
      opens.forEach(({ look, badge }, turn) => {
        if (!lists.looks.includes(look)) report(`there is no look "${look}"`, ...path, 'opens', turn, 'look');
        if (badge && !badges.includes(badge)) {
          report(`there is no badge "${badge}"`, ...path, 'opens', turn, 'badge');
        }
      });
      if (Object.keys(then).sort().join() !== [...decisions].sort().join()) {
        report(`needs an outcome for each of ${decisions.join(', ')}, and for nothing else`, ...path, 'then');
      } else if (Object.values(then).every(({ verdict }) => verdict === 'mend')) {
        report('at least one decision must be right', ...path, 'then');
      }
    });
    for (const [decision, count] of Object.entries(game.deal)) {
      const there = game.cards.filter((card) => bestDecision(game.decisions, card) === decision).length;
      if (there < count) report(`deals ${count}, but ${there} cards belong there`, 'deal', decision);
    }
  });

export type Inspect = z.infer<typeof inspect>;
export type Card = Inspect['cards'][number];
