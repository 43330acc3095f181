import { type LessonId, type Stage, isLessonId } from '../curriculum.ts';

/** The version this code writes. A new field, or a new meaning, is a new version with its own migration. */
export const currentVersion = 2;

/** How far a lesson has come. The greater number wins whenever two saves meet. */
export const levels = { none: 0, met: 1, played: 2, done: 3 } as const;
export type Level = (typeof levels)[keyof typeof levels];

/** The stage last chosen. `turn` counts the choices, so that the latest one wins without a clock. */
export interface RememberedStage {
  name: Stage;
  turn: number;
}

/** What is saved, and what a page holds in memory. */
export interface Progress {
  app: 'fledge';
  version: typeof currentVersion;
  /** Goes up by one with each erase. The higher generation wins entirely, so what was erased stays erased. */
  generation: number;
  /** True once the child chose to keep their place in this generation. */
  kept: boolean;
  /** By lesson id. Ids this code does not know are carried along untouched: a later Fledge may know them. */
  lessons: Readonly<Record<string, Level>>;
  stage?: RememberedStage;
}

/** Counters above this were not written by Fledge: no child erases a thousand million times. */
export const highestCount = 1_000_000_000;

/** A place with nothing in it. */
export function emptyProgress(generation = 0): Progress {
  return { app: 'fledge', version: currentVersion, generation, kept: false, lessons: {} };
}

/** How far one lesson has come, 0 (none) to 3 (done). */
export function levelOf(progress: Progress, id: LessonId): Level {
  return Object.hasOwn(progress.lessons, id) ? (progress.lessons[id] ?? levels.none) : levels.none;
}

/** The lessons of this curriculum that are done, in no set order. */
export function doneLessons(progress: Progress): LessonId[] {
  return Object.keys(progress.lessons)
    .filter(isLessonId)
    .filter((id) => progress.lessons[id] === levels.done);
}

/** The same place with one lesson at least at this level. A level never goes down. */
export function withLevel(progress: Progress, id: LessonId, level: Level): Progress {
  if (level <= levelOf(progress, id)) return progress;
  return { ...progress, lessons: { ...progress.lessons, [id]: level } };
}

/** The same place with this stage as the latest choice. */
export function withStage(progress: Progress, name: Stage): Progress {
  if (progress.stage?.name === name) return progress;
  return { ...progress, stage: { name, turn: (progress.stage?.turn ?? 0) + 1 } };
}

/** An empty place that wins over this one wherever the two meet. */
export function erased(progress: Progress): Progress {
  return emptyProgress(progress.generation + 1);
}
