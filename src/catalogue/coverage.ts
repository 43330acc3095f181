/** What a framework asks for, and which lessons teach it. Pure; from the codes in the lessons’ front matter. */
import type { Stage, Unit } from '#core/curriculum.ts';
import type { Framework } from './schema/framework.ts';

/** A lesson as far as its coverage is concerned. */
export interface Teaches {
  stage: Stage;
  unit: Unit;
  data: { title: string; frameworks: readonly string[] };
}

/** A statement and the lessons that teach it; none where it is not covered. */
export interface Covered<Lesson extends Teaches = Teaches> {
  code: string;
  says: string;
  lessons: Lesson[];
}

/** Each statement of a framework with its lessons, in the order of both. */
export function coverageOf<Lesson extends Teaches>(
  framework: Pick<Framework, 'statements'>,
  lessons: readonly Lesson[],
): Covered<Lesson>[] {
  return framework.statements.map(({ code, says }) => ({
    code,
    says,
    lessons: lessons.filter(({ data }) => data.frameworks.includes(code)),
  }));
}

/** The coverage as rows of a table: one for each statement and lesson, and one for a statement without a lesson. */
export function coverageRows(
  frameworks: readonly Pick<Framework, 'title' | 'statements'>[],
  lessons: readonly Teaches[],
  words: {
    head: readonly string[];
    stage: (stage: Stage) => string;
    notCovered: string;
    address: (lesson: Teaches) => string;
  },
): string[][] {
  const rows = frameworks.flatMap((framework) =>
    coverageOf(framework, lessons).flatMap(({ code, says, lessons: teach }) => {
      const statement = [framework.title, code, says];
      if (teach.length === 0) return [[...statement, words.notCovered, '', '']];
      return teach.map((lesson) => [
        ...statement,
        words.stage(lesson.stage),
        lesson.data.title,
        words.address(lesson),
      ]);
    }),
  );
  return [[...words.head], ...rows];
}
