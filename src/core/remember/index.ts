/**
 * Which earlier questions come back, and when. A child walks the path in order, so the place on the path stands for
 * time: one question from the lesson just before, one from further back, each step back twice as far as the one
 * before it (retrieval at growing distances). Nothing about the child is needed for it.
 */

/** How far back the `n`th question comes from: 1, 3, 7, 15 ... lessons. */
function distance(n: number): number {
  return 2 ** (n + 1) - 1;
}

/**
 * Choose `count` questions for the lesson at the end of the path walked so far.
 * @param earlier the questions of each earlier lesson of the stage, in path order
 * @param everyday questions to use while there are not enough
 */
export function chooseQuestions<Question>(
  earlier: readonly (readonly Question[])[],
  everyday: readonly Question[],
  count: number,
): Question[] {
  const walked = earlier.length;
  const chosen: Question[] = [];
  for (let n = 0; n < count; n += 1) {
    const questions = earlier[walked - distance(n)] ?? [];
    // Each return to a lesson brings another of its questions.
    const question = questions[n % Math.max(questions.length, 1)];
    if (question !== undefined) chosen.push(question);
  }
  return [...chosen, ...everyday.slice(0, Math.max(0, count - chosen.length))];
}
