import { z } from 'astro/zod';
import { waits } from '#core/guessing.ts';
import { base, choice, id, line, outcome, sticker } from '../parts.ts';

/** An everyday word that is also the name of its picture. */
const pictureWord = z.string().regex(/^[a-z]{3,12}$/, 'use one everyday word, in small letters');

const pictureWords = z.array(pictureWord).min(2).max(4);

/** What Bolt can use; the names are those of `device/strength-estimator.ts`. */
const trick = z.enum([
  'passwords',
  'words',
  'names',
  'swaps',
  'keyboard',
  'date',
  'run',
  'repeat',
  'everything',
]);

/** One password on the bench, in one of its takes: who made it, and what it is. A replay shows another take. */
const take = z.strictObject({
  who: id,
  story: line,
  /** The password as text; a phrase of dealt words leaves it out and names its pictures. */
  shows: line.optional(),
  pictures: pictureWords.optional(),
});

/** A password Bolt tries to guess. `then` is what happens after the child has guessed how long Bolt needs. */
const sample = z
  .strictObject({
    id,
    sticker,
    takes: z.array(take).min(1),
    /** How long Bolt needs; a test holds this against zxcvbn for every take. */
    wait: z.enum(waits),
    trick,
    /** A sentence's words are easier to guess than the estimator thinks: so many, each one of so many. */
    phrase: z.strictObject({ words: z.number().int().min(2), each: z.number().int().min(2) }).optional(),
    then: outcome,
  })
  .refine(({ takes }) => takes.every((one) => (one.shows === undefined) !== (one.pictures === undefined)), {
    error: 'a take has either `shows` or `pictures`',
    path: ['takes'],
  });

/** A moment with a password in somebody's day. `{name}` is one of `who`. */
const scene = z.strictObject({
  id,
  sticker,
  who: z.array(id).min(1),
  /** Nothing is wrong here: what comes up is an ordinary, safe thing. */
  harmless: z.boolean().default(false),
  /** Part of every play. */
  always: z.boolean().default(false),
  /** A pop-up or a page on a screen is drawn as a pretend app with these words. */
  screen: z.strictObject({ app: line, says: line }).optional(),
  story: line,
  asks: line,
  choices: z.array(choice).min(2).max(4),
});

/** Story, question and choices without a person's name. */
const moment = z.strictObject({ story: line, asks: line, choices: z.array(choice).min(2).max(4) });

export const passphrase = z
  .strictObject({
    kind: z.literal('passphrase'),
    ...base,
    robot: line,
    /** What Bolt says about how it guessed, by trick. The word it matched is never shown. */
    tricks: z.record(trick, line),
    /** How long Bolt needs, in a child's words: short beside the bar, and as a sentence. */
    waits: z.record(z.enum(waits), z.strictObject({ sticker, short: line, says: line })),
    deck: z.array(pictureWord).min(60),
    bench: z.strictObject({
      title: line,
      says: line,
      asks: line,
      /** What Bolt says while it waits for the child's guess. */
      dare: line,
      guesses: z.strictObject({ quick: line, years: line, ages: line }),
      saw: line,
      quicker: line,
      longer: line,
      /** How many are drawn for one play. */
      easy: z.number().int().min(1),
      strong: z.number().int().min(1),
      samples: z.array(sample).min(1),
    }),
    forge: z.strictObject({
      title: line,
      says: line,
      /** For one, two, three and four words. */
      steps: z.tuple([line, line, line, line]),
      /** When one card alone is on the list of passwords. */
      listed: line,
      practice: line,
      recall: z.strictObject({ says: line, asks: line, right: outcome, wrong: outcome }),
      peek: moment,
    }),
    habits: z.strictObject({
      title: line,
      says: line,
      /** How many are drawn for one play. */
      hard: z.number().int().min(1),
      harmless: z.number().int().min(1),
      scenes: z.array(scene).min(1),
    }),
  })
  .superRefine(({ deck, bench, habits }, context) => {
    const complain = (path: (string | number)[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
    };
    deck.forEach((word, at) => {
      if (deck.indexOf(word) !== at) complain(['deck', at], `“${word}” is in the deck twice`);
    });
    bench.samples.forEach(({ id }, at) => {
      if (bench.samples.findIndex((other) => other.id === id) !== at)
        complain(['bench', 'samples', at, 'id'], `“${id}” is used twice`);
    });
    habits.scenes.forEach(({ id }, at) => {
      if (habits.scenes.findIndex((other) => other.id === id) !== at)
        complain(['habits', 'scenes', at, 'id'], `“${id}” is used twice`);
    });
  });

export type { Choice } from '../parts.ts';
export type PassphraseGame = z.infer<typeof passphrase>;
export type Sample = z.infer<typeof sample>;
export type Take = z.infer<typeof take>;
export type Scene = z.infer<typeof scene>;
