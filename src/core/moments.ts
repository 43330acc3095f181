/**
 * A game as a class, a plan and a sheet of paper have it: one moment after another, each with a few written answers. Each
 * kind exports such a list from `src/games/<kind>/moments.ts`, told with the names of people, so that all kinds are
 * taught in one way.
 */
import type { Outcome } from './decision.ts';

/** What one answer leads to. An answer without a verdict is an opinion: none is better than another. */
export interface Answer extends Omit<Outcome, 'verdict'> {
  says: string;
  sticker?: string | undefined;
  verdict?: Outcome['verdict'] | undefined;
  /** What is done to put right what went wrong, where the kind has words for it. */
  repair?: string | undefined;
}

export interface Moment {
  /** Small letters, digits and hyphens; unique in its game. */
  id: string;
  /** The round, chapter or scene it belongs to. */
  part: string;
  sticker?: string | undefined;
  /** Too near to what a pupil may live through to be written about on a sheet with a name. */
  isTender?: true | undefined;
  /** What has happened, in order. Without a name the narrator tells it. */
  told: readonly { name?: string | undefined; says: string }[];
  /** What can be looked into before deciding, one thing at a time. */
  looks?: readonly { label: string; says: string }[] | undefined;
  asks: string;
  /** Two to four, lettered from A; none where something is only told. */
  answers: readonly Answer[];
}

/** People by id, as far as a telling needs them. */
export type People = Readonly<
  Record<string, { id: string; name: string; pronouns: 'she' | 'he' | 'they'; role: 'child' | 'adult' }>
>;

/** The strings under `class` by their whole key. */
export type Strings = Readonly<Record<string, string>>;

/** The shape of a kind's `moments`. The same game always has the same moments. */
export type Moments<Game> = (game: Game, people: People, words: Strings) => Moment[];

/** How many answers a class can vote on. */
export const mostAnswers = 4;

/** An answer from a label and what comes of it. */
export function answer(says: string, then: Outcome, sticker?: string): Answer {
  return { says, ...then, ...(sticker && { sticker }) };
}

/**
 * At most four answers, in the order of the list: the best ones first to stay, then those that go wrong, then the others.
 * A class needs something to talk about, so what goes wrong is not the first to be left out.
 */
export function fewEnough(answers: readonly Answer[]): Answer[] {
  const inOrderOf = ['strong', 'mend', 'fine', undefined];
  const kept = answers
    .map((one, at) => ({ one, at, rank: inOrderOf.indexOf(one.verdict) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at);
  // Of many best answers, at least one place is left for another.
  const best = kept.filter(({ rank }) => rank === 0).slice(0, mostAnswers - 1);
  const rest = kept.filter(({ rank }) => rank !== 0);
  return [...best, ...rest]
    .slice(0, mostAnswers)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
