/** A stage’s eight lessons laid over a school year: what is taught in each half-term, and what comes back in it. */
import { pathOf, type Lesson } from '#catalogue/index.ts';
import type { Question } from '#catalogue/schema/question.ts';
import type { Stage } from '#core/curriculum.ts';
import { halfTerms, oneTermAfter, revisits, spread, type HalfTerm } from '#core/school-year.ts';

/** A lesson in its place, with what to ask after it. */
export interface Placed {
  number: number;
  idea: string;
  lesson: Lesson;
  taughtIn: HalfTerm;
  week: Question;
  term: Question;
  termIn: { halfTerm: HalfTerm; inNextYear: boolean };
}

export interface PartOfYear {
  halfTerm: HalfTerm;
  teach: Placed[];
  /** Lessons taught a term ago; those of the summer come back after it. */
  again: Placed[];
}

/** The year of a stage. @throws when a lesson has too few questions to come back to */
export async function yearOf(stage: Stage): Promise<PartOfYear[]> {
  const path = (await pathOf(stage)).flatMap(({ lesson, ...stop }) => (lesson ? [{ ...stop, lesson }] : []));
  const places = spread(path.length);
  const placed = path.map(({ number, idea, lesson }, at): Placed => {
    const taughtIn = places[at]!;
    return {
      number,
      idea,
      lesson,
      taughtIn,
      ...revisits(lesson.data.questions),
      termIn: oneTermAfter(taughtIn),
    };
  });
  return halfTerms.map((halfTerm) => ({
    halfTerm,
    teach: placed.filter(({ taughtIn }) => taughtIn === halfTerm),
    again: placed.filter(({ termIn }) => termIn.halfTerm === halfTerm),
  }));
}
