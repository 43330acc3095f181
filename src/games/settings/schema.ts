import { z } from 'astro/zod';
import { base, choice, id, line, sticker } from '../parts.ts';
import { placesOf } from './reach.ts';

const two = z.tuple([line, line]);
const four = z.tuple([line, line, line, line]);
const setting = z.strictObject({ label: line, places: two });

/** How one app words its settings; each place from closed to open. */
const app = z.strictObject({
  name: line,
  /** `{post}` is the post's title. */
  post: line,
  circles: four,
  comments: line,
  messages: line,
  profile: setting,
  location: setting,
  tags: setting,
  contacts: setting,
  picture: setting,
});

/** What somebody at a distance shall (or shall not) see or do. `must: true` is a goal that may stay open: it is fine. */
const goal = z.strictObject({
  thing: z
    .string()
    .regex(
      /^(post:[a-z-]+|place:[a-z-]+|tag|face|comments|messages|find)$/,
      'names a thing that can be seen',
    ),
  who: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  must: z.boolean(),
  says: line,
  holds: line,
  fails: line,
  why: line,
});

const post = z.strictObject({ id, sticker, title: line, place: line });

const round = z.strictObject({
  id,
  title: line,
  sticker,
  /** The story children it may be about, and the adult who looks at settings with them. */
  who: z.array(id).min(2),
  adult: id,
  story: line,
  /** Who stands at each distance, in this story. */
  viewers: four,
  posts: z.array(post).min(1).max(2),
  /** The settings of this round, as they stand when it begins. */
  start: z.record(z.string(), z.number().int().min(0)),
  /** Nothing needs to change here. */
  fine: z.literal(true).optional(),
  goals: z.array(goal).min(3).max(4),
  learnt: line,
});

/** Something has happened already. */
const moment = z.strictObject({
  id,
  sticker,
  who: z.array(id).min(2),
  story: line,
  asks: line,
  choices: z.array(choice).min(2).max(4),
});

export const settings = z
  .strictObject({
    kind: z.literal('settings'),
    ...base,
    apps: z.array(app).min(2),
    rounds: z.array(round).min(2),
    moments: z.array(moment).min(1),
  })
  .superRefine((game, context) => {
    game.rounds.forEach(({ start, posts, goals }, at) => {
      const report = (message: string, name: string) =>
        context.addIssue({ code: 'custom', message, path: ['rounds', at, name] });
      const known = ['profile', 'location', 'tags', 'contacts', 'picture', 'comments', 'messages'];
      for (const [key, place] of Object.entries(start)) {
        const isPost = posts.some(({ id }) => key === `post:${id}`);
        if (!isPost && !known.includes(key)) report(`“${key}” is no setting`, 'start');
        if (place >= placesOf(key)) report(`“${key}” has no place ${String(place)}`, 'start');
      }
      for (const { id } of posts) {
        if (!(`post:${id}` in start)) report(`“post:${id}” needs a setting`, 'start');
      }
      for (const { thing } of goals) {
        const [kind, id] = thing.split(':');
        if (id && !posts.some((post) => post.id === id)) report(`“${kind ?? ''}:${id}” is no post`, 'goals');
      }
    });
  });

export type SettingsGame = z.infer<typeof settings>;
export type Round = SettingsGame['rounds'][number];
export type Moment = SettingsGame['moments'][number];
export type App = SettingsGame['apps'][number];
export type Goal = Round['goals'][number];
