import { z } from 'astro/zod';
import { base, choice, id, line, sticker } from '../parts.ts';

const marks = z.array(id).min(1);

/** A drawing of 32 units square, with the places that are on it. `spot` is where a place’s pin stands. */
const map = z.strictObject({
  id,
  sticker,
  /** How a mark is called beside a place. A mark without a word is not shown. */
  marks: z.record(z.string(), line),
  places: z
    .array(z.strictObject({ id, label: line, has: marks, spot: z.tuple([z.number(), z.number()]) }))
    .min(4)
    .max(8),
});

const time = z.strictObject({ id, label: line, has: marks });

/** What a post tells, in its own words, as marks of places and times. `stays`: it is as true next week. */
const piece = z
  .strictObject({ says: line, place: id.optional(), time: id.optional(), stays: z.literal(true).optional() })
  .refine(({ place, time }) => place !== undefined || time !== undefined, 'fits places, times or both');

/**
 * What may be done with a post. `soften` and `ask` (the friend whose post it is) leave out the pieces with the marks in
 * `drops`; `later` leaves those that stay; after `circle` and `remove` the puzzler sees nothing of it.
 */
const way = z.strictObject({
  id,
  does: z.enum(['soften', 'ask', 'later', 'circle', 'remove']),
  label: line.optional(),
  /** Its new words. Left out when the post goes. */
  says: line.optional(),
  drops: z.array(id).optional(),
  /** How friends take it. */
  then: line,
});

const post = z.strictObject({
  id,
  sticker,
  title: line,
  /** The day, and the page it stands on. */
  from: line,
  by: z.literal('friend').optional(),
  says: line,
  pieces: z.array(piece),
  /** How friends take it as it is. */
  then: line,
  why: line,
  ways: z.array(way).min(1).max(4),
});

/** The posts were up for a while: whoever looked has seen them. What helps then is to change the plan. */
const plan = z.strictObject({
  sticker,
  title: line,
  says: line,
  leave: line,
  left: line,
  label: line,
  then: line,
  why: line,
  /** Where it will be instead. */
  place: id,
});

const cast = z.strictObject({ child: id, friend: id, names: z.record(z.string(), line).optional() });

const round = z.strictObject({
  id,
  title: line,
  sticker,
  map: id,
  casts: z.array(cast).min(2),
  adult: id,
  story: line,
  asks: line,
  times: z.array(time).min(2).max(4),
  rules: z.array(z.strictObject({ place: id, time: id, says: line })).optional(),
  truth: z.strictObject({ place: id, time: id }),
  /** So few answers are as good as one. */
  few: z.number().int().min(1),
  /** `home`: the place alone is not to be found. `public`: everybody is meant to find it. */
  goal: z.enum(['home', 'public']).optional(),
  plan: plan.optional(),
  posts: z.array(post).min(3).max(5),
  learnt: line,
});

/** Something that comes up between two puzzles. `harmless`: nobody means ill, and nothing goes wrong. */
const moment = z.strictObject({
  id,
  sticker,
  harmless: z.literal(true).optional(),
  casts: z.array(cast).min(2),
  story: line,
  asks: line,
  choices: z.array(choice).min(3).max(4),
});

export const jigsaw = z
  .strictObject({
    kind: z.literal('jigsaw'),
    ...base,
    maps: z.array(map).min(1),
    /** In this order: the first teaches how it goes, and the last is one of those that need no change. */
    rounds: z.array(round).min(2),
    moments: z.array(moment).min(1),
  })
  .superRefine((game, context) => {
    game.rounds.forEach((round, at) => {
      const report = (message: string, ...path: (string | number)[]) =>
        context.addIssue({ code: 'custom', message, path: ['rounds', at, ...path] });
      const map = game.maps.find(({ id }) => id === round.map);
      if (!map) return report(`there is no map “${round.map}”`, 'map');
      const onMap = new Set(map.places.flatMap(({ has }) => has));
      const inTimes = new Set(round.times.flatMap(({ has }) => has));
      const known = ({ place, time }: { place?: string | undefined; time?: string | undefined }) =>
        (place === undefined || onMap.has(place)) && (time === undefined || inTimes.has(time));

      if (!map.places.some(({ id }) => id === round.truth.place)) report('is no place of the map', 'truth');
      if (!round.times.some(({ id }) => id === round.truth.time)) report('is no time of the round', 'truth');
      if (round.plan && !map.places.some(({ id }) => id === round.plan?.place))
        report('is no place of the map', 'plan', 'place');
      if (!(round.rules ?? []).every(known)) report('names a mark that nothing has', 'rules');
      round.posts.forEach(({ pieces, ways, by }, place) => {
        if (!pieces.every(known)) report('names a mark that nothing has', 'posts', place, 'pieces');
        const told = pieces.flatMap(({ place, time }) => [place, time]);
        for (const { id, does, says, drops = [], label } of ways) {
          const here = ['posts', place, 'ways'] as const;
          if (!drops.every((mark) => told.includes(mark))) report(`“${id}” drops what is not told`, ...here);
          if ((by === 'friend') !== (does === 'ask')) report('a friend’s post: ask, and only that', ...here);
          if (does === 'soften' && !says) report(`“${id}” needs its new words`, ...here);
          if (['soften', 'ask', 'later'].includes(does) && !label) report(`“${id}” needs a label`, ...here);
          if (round.plan && does === 'later') report('what is up already cannot wait', ...here);
        }
      });
    });
  });

export type JigsawGame = z.infer<typeof jigsaw>;
export type Map = JigsawGame['maps'][number];
export type Round = JigsawGame['rounds'][number];
export type Post = Round['posts'][number];
export type Way = Post['ways'][number];
export type Moment = JigsawGame['moments'][number];
