import { z } from 'astro/zod';
import { base, choice, id, line, outcome, sticker } from '../parts.ts';

/** A part of the map, and how it is drawn: rooms under a roof, grass, a street, or a plain desk. */
const place = z.strictObject({
  id,
  title: line,
  sticker: sticker.optional(),
  look: z.enum(['building', 'grounds', 'street', 'desk']),
});

/** Where a worry can go. */
const helper = z.strictObject({
  id,
  place: id,
  /** On the map. */
  label: line,
  /** In the middle of a sentence: `the class teacher`. */
  name: line,
  sticker,
  /** What is left out at a school that has none. A head who is the safeguarding lead as well has one door. */
  needs: z.enum(['worryBox', 'head', 'deputy']).optional(),
  /** An entry of every `content/help/<pack>/lines.yaml`: whatever can go out of date comes from there. */
  line: id.optional(),
  /** How this helper takes a worry further that somebody else can do more about. Left out where nobody is asked. */
  passOn: line.optional(),
  /** Always there: nobody needs to ask what to do when this helper is busy. */
  always: z.literal(true).optional(),
});

/** What this helper does, step by step: `world` is the first thing that happens, `next` what follows. */
const way = outcome.safeExtend({ next: z.array(line).max(4).optional(), line: id.optional() });

/** `{child}` and `{friend}` stand for the children of this play; `{helper}` in `whatIf` for whoever was asked. */
const worry = z.strictObject({
  id,
  title: line,
  sticker,
  story: line,
  says: line,
  /** Small, or no worry at all: nobody needs to help, and telling is fine. */
  harmless: z.literal(true).optional(),
  /** Too near to what a pupil may live through to be written about on a sheet with a name. */
  tender: z.literal(true).optional(),
  /** Whether anyone is in danger now, and why: where the game asks that first. */
  danger: z.strictObject({ now: z.boolean(), why: line }).optional(),
  /** Who can do most about it, and who comes next. The other helpers take it there. */
  to: z.array(id).length(2),
  /** Who was told already, and nothing happened. */
  told: id.optional(),
  /** Words to begin with. */
  opening: line.optional(),
  /** Or three, to try before the child goes: `{helper}` is who it is taken to. */
  openings: z.array(choice).length(3).optional(),
  ways: z.record(id, way),
  /** What if the first one is busy, or does not listen? Then the child picks the next. */
  whatIf: line.optional(),
});

/** What stands for a line in a text: `{onlineAbuse}` for `online-abuse`. */
export function placeOfLine(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** What a play or a school fills in. A line that the game names adds its own two: `{helpline}` and `{helplinePhone}`. */
const filledIn = ['child', 'friend', 'helper', 'lead', 'head', 'deputy', 'worryBox'];

/** Every text in a piece of a game, with where it stands. */
function textsIn(
  piece: unknown,
  path: (string | number)[] = [],
): { text: string; path: (string | number)[] }[] {
  if (typeof piece === 'string') return [{ text: piece, path }];
  if (typeof piece !== 'object' || piece === null) return [];
  const inner = Array.isArray(piece) ? [...piece.entries()] : Object.entries(piece);
  return inner.flatMap(([key, value]) => textsIn(value, [...path, key]));
}

/** Worries travel to help: many ways are right, and each shows what comes next. */
export const route = z
  .strictObject({
    kind: z.literal('route'),
    ...base,
    question: line,
    /** Asked after `whatIf`. */
    nextQuestion: line,
    /** Asked before `openings`. */
    openingQuestion: line.optional(),
    /** The first of two thoughts, where the game has it. */
    danger: z.strictObject({ asks: line, yes: line, no: line }).optional(),
    /** Why it was right to tell a helper who takes it further. */
    passedOn: line,
    cast: z.array(id),
    places: z.array(place).min(1),
    helpers: z.array(helper).min(3),
    worries: z.array(worry).min(1),
    /** How many worries a play takes of those that need help, and of the small ones. */
    deal: z.strictObject({ worries: z.number().int().positive(), small: z.number().int().positive() }),
  })
  .superRefine((game, context) => {
    const report = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    const helperIds = game.helpers.map(({ id }) => id);
    const placeIds = game.places.map(({ id }) => id);
    for (const [name, ids] of Object.entries({
      helpers: helperIds,
      places: placeIds,
      worries: game.worries.map(({ id }) => id),
      cast: game.cast,
    })) {
      if (new Set(ids).size < ids.length) report('an id is used twice', name);
    }
    game.helpers.forEach(({ place }, at) => {
      if (!placeIds.includes(place)) report(`there is no place "${place}"`, 'helpers', at, 'place');
    });
    const texts = textsIn(game);
    const lines = texts.flatMap(({ text, path }) =>
      path.at(-1) === 'line' ? [placeOfLine(text), `${placeOfLine(text)}Phone`] : [],
    );
    for (const { text, path } of texts) {
      for (const [place, name] of text.matchAll(/\{(\w+)\}/g)) {
        if (![...filledIn, ...lines].includes(name!)) report(`nothing stands in for ${place}`, ...path);
      }
    }
    const { worries, small } = game.deal;
    if (game.cast.length <= worries + small) {
      report('name more children than a play has worries, or a replay shows the same ones', 'cast');
    }
    for (const [key, count] of [
      ['worries', game.worries.filter(({ harmless }) => !harmless).length],
      ['small', game.worries.filter(({ harmless }) => harmless).length],
    ] as const) {
      if (count < 2 * game.deal[key])
        report(`needs twice as many in the file, or a replay shows the same`, 'deal', key);
    }
    game.worries.forEach((worry, at) => {
      const path = ['worries', at] as const;
      for (const id of [...Object.keys(worry.ways), ...worry.to, ...(worry.told ? [worry.told] : [])]) {
        if (!helperIds.includes(id)) report(`there is no helper "${id}"`, ...path, 'ways');
      }
      for (const { id, passOn } of game.helpers) {
        if (!passOn && !worry.ways[id])
          report(`needs a way for "${id}", who passes nothing on`, ...path, 'ways');
      }
      for (const id of worry.to) {
        const helper = game.helpers.find((one) => one.id === id);
        if ((worry.ways[id]?.verdict ?? 'mend') === 'mend' || !helper?.passOn || helper.needs) {
          report(`"${id}" must be someone at every school who helps with this`, ...path, 'to');
        }
      }
      if (worry.told !== undefined && worry.to.includes(worry.told)) {
        report('whoever did nothing is not the one it is taken to', ...path, 'to');
      }
      if (worry.openings && !game.openingQuestion) {
        report('the game needs an `openingQuestion`', ...path, 'openings');
      }
      if (Boolean(game.danger) !== Boolean(worry.danger)) {
        report('stands exactly where the game asks about danger', ...path, 'danger');
      }
    });
  });

/** A fact about a line of `content/help/<pack>/lines.yaml`, as far as a child is told. */
export interface Facts {
  name: string;
  needsAdult: boolean;
  phone?: string | undefined;
  isFor?: string | undefined;
  isNotFor?: string | undefined;
  whatHappens?: string | undefined;
}

/** A game as the file has it; `facts` come to it with the school's own people (`fit.ts`). */
export type Route = z.infer<typeof route> & { facts?: Record<string, Facts> | undefined };
export type Helper = Route['helpers'][number];
export type Worry = Route['worries'][number];
export type Way = z.infer<typeof way>;
