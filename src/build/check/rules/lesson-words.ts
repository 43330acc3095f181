import type { Rule } from '../rule.ts';

/** Lessons are made of the author's words, in their order. */
export const lessonWords: Rule = ({ lessons }) =>
  lessons.flatMap(({ source, outline }) =>
    outline.problems.map((problem) => ({ file: source.file, ...problem })),
  );
