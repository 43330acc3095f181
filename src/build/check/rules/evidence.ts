import { sides, type Side } from '#core/evidence/index.ts';
import type { LessonData } from '#catalogue/schema/lesson.ts';
import { closest } from '../closest.ts';
import { sound, type LessonEntry, type Sound } from '../content.ts';
import type { Fault } from '../fault.ts';
import { faultAt } from '../source.ts';
import type { Rule } from '../rule.ts';

/** Before and after ask about the same misconceptions, all of them the lesson's own, so that they can be compared. */
export const evidence: Rule = (content) =>
  sound(content.lessons).flatMap((lesson) => [
    ...unknown(lesson),
    ...twice(lesson),
    ...onlyOnce(lesson),
    ...withoutPicture(lesson),
  ]);

type Read = LessonEntry & Sound<LessonData>;

/** Every answer that shows a misconception, with its place. */
function shown({ data }: Read, side: Side) {
  return data.evidence[side].options.flatMap(({ shows }, at) =>
    shows === undefined ? [] : [{ shows, path: ['evidence', side, 'options', at, 'shows'] }],
  );
}

const known = ({ data }: Read) => data.teaching.misconceptions.map(({ id }) => id);

function unknown(lesson: Read): Fault[] {
  const ids = known(lesson);
  return sides.flatMap((side) =>
    shown(lesson, side)
      .filter(({ shows }) => !ids.includes(shows))
      .map(({ shows, path }) =>
        faultAt(lesson.source, path, `this lesson has no misconception "${shows}"`, closest(shows, ids)),
      ),
  );
}

/** Two answers for one misconception would count for more in one vote than in the other. */
function twice(lesson: Read): Fault[] {
  return sides.flatMap((side) => {
    const all = shown(lesson, side);
    return all
      .filter(({ shows }, at) => all.findIndex((other) => other.shows === shows) < at)
      .map(({ shows, path }) =>
        faultAt(lesson.source, path, `"${shows}" is shown by an answer above already`, 'let it show another'),
      );
  });
}

function onlyOnce(lesson: Read): Fault[] {
  return sides.flatMap((side) => {
    const other = side === 'before' ? 'after' : 'before';
    const there = shown(lesson, other).map(({ shows }) => shows);
    return shown(lesson, side)
      .filter(({ shows }) => known(lesson).includes(shows) && !there.includes(shows))
      .map(({ shows, path }) =>
        faultAt(
          lesson.source,
          path,
          `"${shows}" is measured ${side} the lesson only`,
          `let an answer of evidence.${other} show it, too`,
        ),
      );
  });
}

function withoutPicture(lesson: Read): Fault[] {
  if (lesson.stage !== 'nest') return [];
  return sides.flatMap((side) =>
    lesson.data.evidence[side].options.flatMap(({ sticker }, at) =>
      sticker === undefined
        ? [
            faultAt(
              lesson.source,
              ['evidence', side, 'options', at],
              'has no picture for those who cannot read yet',
              'give it a `sticker`',
            ),
          ]
        : [],
    ),
  );
}
