import { isAdultGame, isLessonId, lessonIds, units } from '#core/curriculum.ts';
import { allEntries, sound, type Content } from '../content.ts';
import type { Fault } from '../fault.ts';
import { faultAt, parsePath, walk } from '../source.ts';
import { mood } from '#games/parts.ts';
import { closest } from '../closest.ts';
import type { Rule } from '../rule.ts';

/** Whatever is named exists: stickers, people, help lines, framework codes, words to know, lessons and their games, units of family pages. */
export const names: Rule = (content) => [
  ...stickers(content),
  ...people(content),
  ...lines(content),
  ...voices(content),
  ...codes(content),
  ...vocabulary(content),
  ...familyPages(content),
  ...lessonsAndGames(content),
];

function stickers(content: Content): Fault[] {
  const drawings = [...content.files.keys()].flatMap(
    (file) => /^src\/art\/drawings\/(.+)\.svg$/.exec(file)?.[1] ?? [],
  );
  const known = new Set([...content.pictures, ...drawings]);
  const inData = allEntries(content).flatMap(({ source, data }) =>
    [...walk(data)].flatMap(({ value, path }) =>
      (path.at(-1) === 'sticker' || ['stickers', 'deck'].includes(String(path.at(-2)))) &&
      typeof value === 'string' &&
      !known.has(value)
        ? [faultAt(source, path, `there is no sticker "${value}"`, closest(value, known))]
        : [],
    ),
  );
  const inLessons = content.lessons.flatMap(({ source, outline }) =>
    outline.parts.flatMap(({ id, sticker }) => {
      if (!sticker || known.has(sticker)) return [];
      const before = source.text.slice(0, source.text.indexOf(`sticker="${sticker}"`)).split('\n');
      const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
      const reason = `there is no sticker "${sticker}"`;
      return [{ file: source.file, ...place, path: `#${id}`, reason, mend: closest(sticker, known) }];
    }),
  );
  return [...inData, ...inLessons];
}

function people(content: Content): Fault[] {
  const known = new Set(sound(content.people).flatMap(({ data }) => data.map(({ id }) => id)));
  return sound(content.games).flatMap(({ source, data }) => {
    const named = content.kinds.get(data.kind)?.people?.(data) ?? [];
    return named
      .filter(({ id }) => !known.has(id))
      .map(({ path, id }) =>
        faultAt(source, parsePath(path), `there is no person "${id}"`, closest(id, known)),
      );
  });
}

/** What is for staff alone stands in no game, and what a game names stands in every country’s pack. */
function lines(content: Content): Fault[] {
  const packs = sound(content.helpPacks).map(({ source, data }) => ({
    file: source.file,
    known: new Set(data.lines.filter(({ audience }) => audience !== 'staff').map(({ id }) => id)),
  }));
  return sound(content.games).flatMap(({ source, data }) => {
    const named = content.kinds.get(data.kind)?.lines?.(data) ?? [];
    return named.flatMap(({ path, id }) =>
      packs
        .filter(({ known }) => !known.has(id))
        .map(({ file, known }) =>
          faultAt(
            source,
            parsePath(path),
            `${file} has no line "${id}" for children or adults`,
            closest(id, known),
          ),
        ),
    );
  });
}

function voices(content: Content): Fault[] {
  const cast = new Set(sound(content.people).flatMap(({ data }) => data.map(({ id }) => id)));
  const pip = new Set(
    [...content.files.keys()].flatMap((file) => /^src\/art\/pip\/(.+)\.svg$/.exec(file)?.[1] ?? []),
  );
  return content.lessons.flatMap(({ source, outline }) =>
    outline.voices.flatMap(({ who, mood: feels, line, column }) => {
      const word = who ? 'Says' : 'Pip';
      const moods = who ? new Set<string>(mood.options) : pip;
      const place = { file: source.file, line, column };
      const faults: Fault[] = [];
      if (who && !cast.has(who)) {
        const reason = `there is no person "${who}"`;
        faults.push({ ...place, path: `${word}.who`, reason, mend: closest(who, cast) });
      }
      if (feels && !moods.has(feels)) {
        const reason = `there is no mood "${feels}"`;
        faults.push({ ...place, path: `${word}.mood`, reason, mend: closest(feels, moods) });
      }
      return faults;
    }),
  );
}

function codes(content: Content): Fault[] {
  const known = new Set(
    sound(content.frameworks).flatMap(({ data }) => data.statements.map(({ code }) => code)),
  );
  return sound(content.lessons).flatMap(({ source, data }) =>
    data.frameworks.flatMap((code, at) =>
      known.has(code)
        ? []
        : [
            faultAt(
              source,
              ['frameworks', at],
              `no framework has a statement "${code}"`,
              closest(code, known),
            ),
          ],
    ),
  );
}

function vocabulary(content: Content): Fault[] {
  return sound(content.lessons).flatMap(({ source, data, unit }) => {
    const file = sound(content.units).find(({ id }) => id === unit);
    if (!file) return [];
    const known = file.data.words.map(({ word }) => word.toLowerCase());
    return data.teaching.vocabulary.flatMap((word, at) =>
      known.includes(word.toLowerCase())
        ? []
        : [
            faultAt(
              source,
              ['teaching', 'vocabulary', at],
              `"${word}" is not among the unit's words`,
              `add it with its meaning to ${file.source.file}`,
            ),
          ],
    );
  });
}

function familyPages({ families }: Content): Fault[] {
  return families
    .filter(({ id }) => !(units as readonly string[]).includes(id))
    .map(({ id, source }) =>
      faultAt(source, [], `"${id}" is no unit of the curriculum`, closest(id, [...units])),
    );
}

function lessonsAndGames({ lessons, games }: Content): Fault[] {
  const ofLessons = games.filter(({ id }) => !isAdultGame(id));
  const unknown = [...lessons, ...ofLessons]
    .filter(({ id }) => !isLessonId(id))
    .map(({ id, source }) => {
      return faultAt(source, [], `"${id}" is no stage and unit of the curriculum`, closest(id, lessonIds));
    });
  const withoutGame = lessons
    .filter(({ id, data }) => !data?.draft && !games.some((game) => game.id === id))
    .map(({ id, source }) =>
      faultAt(source, [], 'has no game', `write content/games/${id}.yaml, or mark the lesson draft: true`),
    );
  const withoutLesson = ofLessons
    .filter(({ id }) => !lessons.some((lesson) => lesson.id === id))
    .map(({ id, source }) => faultAt(source, [], 'has no lesson', `write content/lessons/${id}.mdx`));
  return [...unknown, ...withoutGame, ...withoutLesson];
}
