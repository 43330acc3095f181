/** How the lessons lie in a school year: which year groups a stage is for, and what is taught, and asked again, when. */
import type { Stage } from './curriculum.ts';

/** The ages a stage is written for, from and to. Children’s pages never show them. */
export const ages: Readonly<Record<Stage, readonly [from: number, to: number]>> = {
  nest: [4, 7],
  branch: [7, 9],
  sky: [9, 11],
};

/** A school year by its number in England; Reception is 0. */
export type SchoolYear = number;
export const schoolYears: readonly SchoolYear[] = [0, 1, 2, 3, 4, 5, 6];

/** Children are four when Reception begins, and a year older at the end of each year. */
const ageInReception = 4;

/** The school years whose children are, from their first day to their last, of a stage’s ages. */
export function yearsOf(stage: Stage): SchoolYear[] {
  const [from, to] = ages[stage];
  return schoolYears.filter((year) => ageInReception + year >= from && ageInReception + year + 1 <= to);
}

/** From September to July, two to a term. */
export const halfTerms = ['autumn1', 'autumn2', 'spring1', 'spring2', 'summer1', 'summer2'] as const;
export type HalfTerm = (typeof halfTerms)[number];

/** The half-term of each of `count` things, in their order and as evenly as they go; the first is in the first. */
export function spread(count: number): HalfTerm[] {
  return Array.from(
    { length: count },
    (_, at) => halfTerms[Math.floor((at * halfTerms.length) / count)] as HalfTerm,
  );
}

/** The same place in the next term. After the summer it is in the next school year. */
export function oneTermAfter(halfTerm: HalfTerm): { halfTerm: HalfTerm; inNextYear: boolean } {
  const at = halfTerms.indexOf(halfTerm) + 2;
  return {
    halfTerm: halfTerms[at % halfTerms.length] as HalfTerm,
    inNextYear: at >= halfTerms.length,
  };
}

/**
 * Which of a lesson’s questions to ask a week after it, and which a term after it. The last one is for the week: later
 * lessons begin with the first two (`remember`), so that a class meets each question more than once, but never the same one
 * twice in a few weeks.
 * @throws when there are not two to choose from
 */
export function revisits<Question>(questions: readonly Question[]): { week: Question; term: Question } {
  const term = questions[0];
  const week = questions.at(-1);
  if (term === undefined || week === undefined || questions.length < 2)
    throw new Error('A lesson needs two questions or more to come back to');
  return { week, term };
}
