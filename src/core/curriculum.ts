/** The shape of the curriculum: three stages, eight units, one lesson for each pair. */

export const stages = ['nest', 'branch', 'sky'] as const;
export type Stage = (typeof stages)[number];

/** In the order of the policy's section 5, then its section 3. The order is the path a child walks. */
export const units = [
  'personal-details',
  'known-friends',
  'meeting',
  'passwords',
  'right-for-me',
  'block-and-report',
  'getting-help',
  'kindness',
] as const;
export type Unit = (typeof units)[number];

/** A lesson's permanent name, for example `nest/passwords`. */
export type LessonId = `${Stage}/${Unit}`;

/**
 * A lesson's permanent number, 0 to 23. The portable code packs lessons in this order, so neither list above may
 * ever be reordered; new units go at the end.
 */
export function lessonNumber(id: LessonId): number {
  const { stage, unit } = splitLessonId(id);
  return units.indexOf(unit) * stages.length + stages.indexOf(stage);
}

/** Every lesson's name, in the order of the permanent numbers. */
export const lessonIds: readonly LessonId[] = units.flatMap((unit) =>
  stages.map((stage): LessonId => `${stage}/${unit}`),
);

/** Games that are no lesson's: they are for grown-ups, on a page of their own, and no child's progress knows of them. */
export const adultGames = ['families/calm'] as const;
export type AdultGame = (typeof adultGames)[number];

/** A game's permanent name. */
export type GameId = LessonId | AdultGame;

export function isAdultGame(value: string): value is AdultGame {
  return (adultGames as readonly string[]).includes(value);
}

export function isLessonId(value: string): value is LessonId {
  return (lessonIds as readonly string[]).includes(value);
}

export function splitLessonId(id: LessonId): { stage: Stage; unit: Unit } {
  const [stage, unit] = id.split('/') as [Stage, Unit];
  return { stage, unit };
}
