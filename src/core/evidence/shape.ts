import type { LessonId } from '../curriculum.ts';

/** The version this code writes. A new field, or a new meaning, is a new version with a migration of its own. */
export const currentVersion = 1;

/** A class votes twice: before the lesson and after it. */
export const sides = ['before', 'after'] as const;
export type Side = (typeof sides)[number];

/** What the best answer is counted under; every other answer is counted under the misconception it shows. */
export const best = 'best';

/** Hands by what the answer shows, so that a tally stays true when answers change places. */
export type Counts = Readonly<Record<string, number>>;

/** One vote of one class. `second` is the vote after talking, where there was one. */
export interface Vote {
  first: Counts;
  second?: Counts;
}

/** `turn` counts the changes, so that the latest one wins without a clock: no date is kept. */
export interface Tally extends Vote {
  turn: number;
}

/** By lesson id, then by side. Lessons this code does not know are carried along: a later Fledge may know them. */
export type ClassTallies = Readonly<Record<string, Readonly<Partial<Record<Side, Tally>>>>>;

/** What is kept on a teacher's device. No child, no name, no day. */
export interface Tallies {
  app: 'fledge';
  what: 'tallies';
  version: typeof currentVersion;
  /** Goes up by one with each erase. The higher generation wins entirely, so what was erased stays erased. */
  generation: number;
  /** By the class: a colour and a picture, such as `blue-fox`. */
  classes: Readonly<Record<string, ClassTallies>>;
}

/** Which vote: of which class, in which lesson, before or after. */
export interface Place {
  group: string;
  lesson: LessonId;
  side: Side;
}

/** So many classes one device keeps. */
export const mostClasses = 12;

/** More hands than this are not in one room. */
export const mostHands = 400;

export function emptyTallies(generation = 0): Tallies {
  return { app: 'fledge', what: 'tallies', version: currentVersion, generation, classes: {} };
}

/** Nothing, in a way that wins over these tallies wherever the two meet. */
export function erased(tallies: Tallies): Tallies {
  return emptyTallies(tallies.generation + 1);
}

export function tallyOf({ classes }: Tallies, { group, lesson, side }: Place): Tally | undefined {
  return own(own(classes, group) ?? {}, lesson)?.[side];
}

/** The same tallies with this vote as the latest of its place. */
export function withVote(tallies: Tallies, place: Place, { first, second }: Vote): Tallies {
  const { group, lesson, side } = place;
  const turn = (tallyOf(tallies, place)?.turn ?? 0) + 1;
  const tally: Tally = { turn, first, ...(second && { second }) };
  const ofClass = own(tallies.classes, group) ?? {};
  const ofLesson = { ...own(ofClass, lesson), [side]: tally };
  return { ...tallies, classes: { ...tallies.classes, [group]: { ...ofClass, [lesson]: ofLesson } } };
}

/** Whether there is room for this class. */
export function hasRoomFor({ classes }: Tallies, group: string): boolean {
  return Object.hasOwn(classes, group) || Object.keys(classes).length < mostClasses;
}

/** How many votes are kept, of all classes. */
export function countVotes({ classes }: Tallies): number {
  return Object.values(classes)
    .flatMap((ofClass) => Object.values(ofClass))
    .reduce((sum, ofLesson) => sum + Object.keys(ofLesson).length, 0);
}

/** How many hands were up. */
export function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** A name such as `constructor` is in no record of ours unless it was put there. */
export function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
