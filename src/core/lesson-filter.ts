/** Which lessons a teacher wants to see, and how that is written into an address, so that it can be linked to. */
import { stages, type Stage } from './curriculum.ts';
import { schoolYears, yearsOf, type SchoolYear } from './school-year.ts';

/** What is not named is not asked for. */
export interface LessonFilter {
  stage?: Stage;
  year?: SchoolYear;
  /** A code of a framework. */
  statement?: string;
}

/** Reads `?stage=nest&statement=OSA2`. What makes no sense is passed over. */
export function readFilter(query: string): LessonFilter {
  const given = new URLSearchParams(query);
  const stage = stages.find((one) => one === given.get('stage'));
  const year = schoolYears.find((one) => String(one) === given.get('year'));
  const statement = given.get('statement');
  return {
    ...(stage && { stage }),
    ...(year !== undefined && { year }),
    ...(statement && { statement }),
  };
}

/** The same as an address’s query; empty when all is asked for. */
export function writeFilter({ stage, year, statement }: LessonFilter): string {
  const given = new URLSearchParams({
    ...(stage && { stage }),
    ...(year !== undefined && { year: String(year) }),
    ...(statement && { statement }),
  });
  return given.size > 0 ? `?${given.toString()}` : '';
}

/** Whether a lesson is one of those asked for. */
export function fits(filter: LessonFilter, lesson: { stage: Stage; codes: readonly string[] }): boolean {
  return (
    (filter.stage === undefined || filter.stage === lesson.stage) &&
    (filter.year === undefined || yearsOf(lesson.stage).includes(filter.year)) &&
    (filter.statement === undefined || lesson.codes.includes(filter.statement))
  );
}
