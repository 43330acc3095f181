/** Every text people read, with who reads it: what the rules about language look at. */
import { isAdultGame, stages, type Stage } from '#core/curriculum.ts';
import type { Side } from '#core/evidence/index.ts';
import type { Block } from '#catalogue/outline.ts';
import {
  sound,
  stageOf,
  written,
  writtenGames,
  type Content,
  type Entry,
  type LessonEntry,
} from './content.ts';
import type { Fault } from './fault.ts';
import { helpLinesOf } from './help-lines.ts';
import { once } from './once.ts';
import { formatPath, walk, type Path, type Source } from './source.ts';

export interface Text {
  source: Source;
  line: number;
  column: number;
  /** Where it stands in the data, or the part of the lesson's prose. */
  path: string;
  text: string;
  reader: 'child' | 'family' | 'adult';
  /** The youngest who read it. Undefined for grown-ups. */
  stage?: Stage;
  /** Someone else's voice: a person of the story, or what a child wrongly thinks in the teacher's plan. */
  overheard?: true;
  /** What it is measured together with, for example `game nest/passwords`. Undefined when it stands alone. */
  whole?: string;
}

/** Names, not prose: ids, stickers, verdicts and the like are written so, and no child reads them. */
const name = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const textsOf: (content: Content) => Text[] = once((content) => {
  return [
    ...written(content).flatMap(textsOfLesson),
    ...writtenGames(content).flatMap((game) => {
      const stage = stageOf(game.id);
      const whole = `game ${game.id}`;
      if (isAdultGame(game.id)) return textsIn(game, [], { reader: 'family', whole });
      return stage ? textsIn(game, [], { reader: 'child', stage, whole }) : [];
    }),
    ...sound(content.questions).flatMap((entry) =>
      stages.flatMap((stage) => textsIn(entry, [stage], { reader: 'child', stage })),
    ),
    ...sound(content.units).flatMap((entry) => [
      ...stages.flatMap((stage) => textsIn(entry, ['stages', stage], { reader: 'child', stage })),
      ...entry.data.words.flatMap(({ word }, at) =>
        textsIn(entry, ['words', at], { reader: 'child', stage: youngestTaught(content, word) }),
      ),
      ...textsIn(entry, ['policy', 'promise'], { reader: 'adult' }),
    ]),
    ...helpLinesOf(content).flatMap(({ entry, line: { audience }, path }) => [
      ...['isFor', 'isNotFor', 'whatHappens'].flatMap((key) =>
        textsIn(
          entry,
          [...path, key],
          audience === 'child' ? { reader: 'child', stage: 'sky' } : { reader: 'adult' },
        ),
      ),
      ...textsIn(entry, [...path, 'forChildren'], { reader: 'child', stage: 'sky' }),
      ...textsIn(entry, [...path, 'forAdults'], { reader: 'adult' }),
    ]),
    ...sound(content.worries).flatMap((entry) =>
      textsIn(entry, [], { reader: 'child', stage: 'nest', whole: 'help with worries' }),
    ),
    ...sound(content.adultHelp).flatMap((entry) => textsIn(entry, [], { reader: 'adult' })),
    ...sound(content.ageFacts).flatMap((entry) =>
      entry.data.flatMap((_, at) => textsIn(entry, [at, 'says'], { reader: 'adult' })),
    ),
    ...sound(content.agreements).flatMap((entry) => [
      ...textsIn(entry, ['child'], { reader: 'child', stage: 'branch', whole: 'promises of children' }),
      ...textsIn(entry, ['adult'], { reader: 'family', whole: 'promises of grown-ups' }),
    ]),
    ...sound(content.families).flatMap((entry) =>
      [['title'], ['hello'], ['ask'], ['try'], ['say'], ['avoid'], ['setUp', 'groups'], ['car']].flatMap(
        (under) => textsIn(entry, under, { reader: 'family', whole: `family page ${entry.id}` }),
      ),
    ),
    ...sound(content.policyPoints).flatMap((entry) =>
      entry.data.points.flatMap((_, at) => textsOfPoint(entry, ['points', at])),
    ),
    ...sound(content.schools).flatMap((entry) => [
      ...['worryBox', 'message'].flatMap((key) => textsIn(entry, [key], { reader: 'child', stage: 'nest' })),
      ...(entry.data.policy.own ?? []).flatMap((_, at) => textsOfPoint(entry, ['policy', 'own', at])),
    ]),
    ...sound(content.words).flatMap((entry) =>
      Object.keys(entry.data).flatMap((key) => textsIn(entry, [key], readerOfWord(key))),
    ),
  ];
});

/** A point of a policy: a text for each stage and one for parents, each measured with the others of its file. */
function textsOfPoint(entry: Entry<unknown>, path: Path): Text[] {
  const whole = (reader: string) => `policy of ${entry.source.file} for ${reader}`;
  return [
    ...textsIn(entry, [...path, 'title'], { reader: 'child', stage: 'nest' }),
    ...stages.flatMap((stage) =>
      textsIn(entry, [...path, stage], { reader: 'child', stage, whole: whole(stage) }),
    ),
    ...textsIn(entry, [...path, 'parents'], { reader: 'family', whole: whole('parents') }),
  ];
}

/** Interface strings of pages for parents are measured as a whole. */
const familyRoom = /^(school|policy)\.adults\./;

/** Interface strings that only adults meet have one of these in their key … */
const adultRooms = ['about', 'adults', 'credits', 'grownUps', 'teachers'];
/** … or begin with one of these. */
const adultPages = ['evidence', 'frameworks', 'notes', 'plan', 'teach'];

function readerOfWord(key: string): Pick<Text, 'reader' | 'stage' | 'whole'> {
  if (/^(calm|families)\./.test(key)) return { reader: 'family', whole: 'words of the family pages' };
  if (familyRoom.test(key)) return { reader: 'family', whole: 'the school’s pages for parents' };
  const steps = key.split('.');
  const adult = adultPages.includes(steps[0] ?? '') || steps.some((step) => adultRooms.includes(step));
  return adult ? { reader: 'adult' } : { reader: 'child', stage: 'sky' };
}

function textsOfLesson(entry: LessonEntry): Text[] {
  const { source, outline, stage, id } = entry;
  if (!stage) return [];
  const child = { reader: 'child', stage } as const;
  const fromBlock = (
    path: string,
    { spoken, ...block }: Block,
    kind: Pick<Text, 'reader' | 'stage' | 'whole'>,
  ): Text => ({ source, path, ...block, ...kind, ...(spoken && { overheard: spoken }) });
  return [
    ...['title', 'icans', 'talkAtHome', 'questions'].flatMap((key) => textsIn(entry, [key], child)),
    ...textsIn(entry, ['teaching'], { reader: 'adult' }),
    ...textsIn(entry, ['evidence'], { ...child, whole: `evidence ${id}` }).map((text) => ({
      ...text,
      ...(isWrongAnswer(entry, text) && { overheard: true as const }),
    })),
    ...outline.prose.flatMap(({ part, blocks }) =>
      blocks.map((block) => fromBlock(`#${part.id}`, block, { ...child, whole: `lesson ${id}` })),
    ),
    ...outline.parts.flatMap(({ id: part, title }) =>
      title ? [fromBlock(`#${part}`, { text: title, ...placeOfTitle(source, title) }, child)] : [],
    ),
    ...outline.notes.map((block) => fromBlock('Teacher', block, { reader: 'adult' })),
  ];
}

/** A word to know is written for the youngest whose lesson teaches it, in whichever unit. */
function youngestTaught(content: Content, word: string): Stage {
  const teaching = written(content).filter((lesson) => lesson.data.teaching.vocabulary.includes(word));
  return stages.find((stage) => teaching.some((lesson) => lesson.stage === stage)) ?? 'sky';
}

/** An attribute's place is not in the outline; its words are in the file once. */
function placeOfTitle(source: Source, title: string) {
  const before = source.text.slice(0, Math.max(source.text.indexOf(`"${title}"`), 0)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function textsIn(
  { source, data }: Entry<unknown>,
  under: Path,
  kind: Pick<Text, 'reader' | 'stage' | 'whole'>,
): Text[] {
  const value = under.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
  return [...walk(value, under)].flatMap(({ value: text, path }) =>
    typeof text === 'string' && !name.test(text)
      ? [{ source, path: formatPath(path), ...source.placeOf(path), text, ...kind, ...overhearing(path) }]
      : [],
  );
}

/** A wrong answer to a vote is what a child wrongly thinks: it may hold what nobody here would say. */
function isWrongAnswer({ data }: LessonEntry, { path }: Text): boolean {
  const at = /^evidence\.(before|after)\.options\.(\d+)\.says$/.exec(path);
  return at !== null && data?.evidence[at[1] as Side].options[Number(at[2])]?.shows !== undefined;
}

function overhearing(path: Path): Pick<Text, 'overheard'> {
  return path.at(-1) === 'thinks' ? { overheard: true } : {};
}

/** A fault about a text. */
export function faultIn({ source, line, column, path }: Text, reason: string, mend?: string): Fault {
  return { file: source.file, line, column, path, reason, mend };
}
