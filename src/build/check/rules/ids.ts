import { allEntries, sound, type Content } from '../content.ts';
import { faultAt, walk, type Path, type Source } from '../source.ts';
import type { Fault } from '../fault.ts';
import type { Rule } from '../rule.ts';

/** No name is given twice: within a list, or among the questions and framework codes of all files. */
export const ids: Rule = (content) => [
  ...allEntries(content).flatMap(withinLists),
  ...twice(questionIds(content), 'question'),
  ...twice(codes(content), 'code'),
  ...unitsOfOtherFiles(content),
];

interface Named {
  source: Source;
  path: Path;
  id: string;
}

function withinLists({ source, data }: { source: Source; data: unknown }): Fault[] {
  return [...walk(data)].flatMap(({ value, path }) =>
    Array.isArray(value)
      ? twice(
          value.flatMap((item: unknown, at): Named[] => {
            const id = (item as { id?: unknown } | null)?.id;
            return typeof id === 'string' ? [{ source, path: [...path, at, 'id'], id }] : [];
          }),
          'id',
        )
      : [],
  );
}

function twice(named: readonly Named[], what: string): Fault[] {
  const first = new Map<string, Named>();
  return named.flatMap(({ source, path, id }) => {
    const before = first.get(id);
    if (!before) {
      first.set(id, { source, path, id });
      return [];
    }
    const { line } = before.source.placeOf(before.path);
    const reason = `the ${what} "${id}" is used already in ${before.source.file}:${line}`;
    return [faultAt(source, path, reason, 'give this one a name of its own')];
  });
}

function questionIds(content: Content): Named[] {
  return [...sound(content.questions), ...sound(content.lessons)].flatMap(({ source, data }) =>
    [...walk(data)].flatMap(({ value, path }) => {
      const question = value as { id?: unknown; asks?: unknown } | null;
      return typeof question?.id === 'string' && typeof question.asks === 'string'
        ? [{ source, path: [...path, 'id'], id: question.id }]
        : [];
    }),
  );
}

function codes(content: Content): Named[] {
  return sound(content.frameworks).flatMap(({ source, data }) =>
    data.statements.map(({ code }, at) => ({ source, path: ['statements', at, 'code'], id: code })),
  );
}

function unitsOfOtherFiles(content: Content): Fault[] {
  return sound(content.units)
    .filter(({ id, data }) => data.id !== id)
    .map(({ id, source, data }) =>
      faultAt(
        source,
        ['id'],
        `"${data.id}" stands in the file of "${id}"`,
        `write ${id}, or rename the file`,
      ),
    );
}
