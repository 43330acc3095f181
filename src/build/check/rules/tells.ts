import { stages } from '#core/curriculum.ts';
import type { Decision } from '#core/items.ts';
import { sound, written, writtenGames, type Content } from '../content.ts';
import type { Fault } from '../fault.ts';
import { faultAt, parsePath, type Source } from '../source.ts';
import type { Rule } from '../rule.ts';

/** With fewer, chance alone makes a pattern. */
const enough = 8;
const mostOften = 0.6;

/** The best answer cannot be guessed from its place or its length. */
export const tells: Rule = (content) => [
  ...writtenGames(content).flatMap(({ source, data }) => {
    const decisions = content.kinds.get(data.kind)?.choices(data) ?? [];
    return tellsAmong(decisions, 'decisions of this game', source, decisions[0]?.path ?? '');
  }),
  ...tellsOfQuestions(content),
  ...tellsOfVotes(content),
];

function tellsOfQuestions(content: Content): Fault[] {
  const everyday = sound(content.questions);
  const [first] = [...everyday, ...written(content)];
  if (!first) return [];
  const all = stages.flatMap((stage) => [
    ...everyday.flatMap(({ data }) => data[stage]),
    ...written(content).flatMap((lesson) => (lesson.stage === stage ? lesson.data.questions : [])),
  ]);
  return tellsAmong(all.map(asDecision), 'questions of all lessons', first.source, '');
}

function tellsOfVotes(content: Content): Fault[] {
  const lessons = written(content);
  const [first] = lessons;
  if (!first) return [];
  const votes = lessons.flatMap(({ data: { evidence } }) => [evidence.before, evidence.after]);
  const decisions = votes.map(({ options }) => asDecision({ id: 'evidence', options }));
  return tellsAmong(decisions, 'votes of all lessons', first.source, 'evidence');
}

function asDecision({ id, options }: Asked): Decision {
  return { path: id, labels: options.map(({ says, best = false }) => ({ text: says, best })) };
}

interface Asked {
  id: string;
  options: readonly { says: string; best?: boolean | undefined }[];
}

function tellsAmong(decisions: readonly Decision[], where: string, source: Source, path: string): Fault[] {
  const single = decisions.flatMap(({ labels }) => {
    const best = labels.filter((label) => label.best);
    return best.length === 1 && labels.length > 1 ? [{ labels, best: best[0]! }] : [];
  });
  const report = (count: number, of: number, how: string, mend: string) =>
    of >= enough && count / of > mostOften
      ? [faultAt(source, parsePath(path), `in ${count} of ${of} ${where} the best answer is ${how}`, mend)]
      : [];

  const places = single.map(({ labels, best }) => labels.indexOf(best));
  const byPlace = [0, 1, 2, 3].flatMap((place) => {
    const couldBe = single.filter(({ labels }) => labels.length > place).length;
    const count = places.filter((at) => at === place).length;
    return report(count, couldBe, `in place ${place + 1}`, 'change the order of some answers');
  });
  const longest = single.filter(({ labels, best }) =>
    labels.every((label) => label === best || label.text.length < best.text.length),
  ).length;
  return [
    ...byPlace,
    ...report(longest, single.length, 'the longest', 'shorten some best answers or lengthen others'),
  ];
}
