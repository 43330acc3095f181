/**
 * The one way from content to pages, and the only reader of `astro:content`. Everything comes in the order of the
 * path, and whatever is missing throws: a `reference()` to a missing entry would only print a warning.
 */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import {
  isLessonId,
  lessonIds,
  splitLessonId,
  units,
  type GameId,
  type LessonId,
  type Stage,
  type Unit,
} from '#core/curriculum.ts';
import { chooseQuestions } from '#core/remember/index.ts';
import { isShownHere, pointsOf } from './policy.ts';
import { schoolOfThisBuild } from './school-here.ts';
import { placeLines, type Situation } from './local-lines.ts';
import { inOrder, withMeanings, type KnownWord } from './glossary.ts';
import { readOutline, type Outline } from './outline.ts';
import type { AdultHelp } from './schema/adult-help.ts';
import type { AgeFact } from './schema/age.ts';
import type { Asset } from './schema/asset.ts';
import type { Agreement } from './schema/agreement.ts';
import type { Family } from './schema/family.ts';
import type { Framework } from './schema/framework.ts';
import type { Game } from './schema/game.ts';
import type { HelpLine, HelpPack, LocalLine } from './schema/help.ts';
import type { LessonData } from './schema/lesson.ts';
import type { Person } from './schema/person.ts';
import type { Question } from './schema/question.ts';
import type { PolicyPoint } from './schema/policy.ts';
import type { School } from './schema/school.ts';
import type { UnitData } from './schema/unit.ts';
import type { Worry } from './schema/worry.ts';
import { lookUpIn, type Lookup } from './words.ts';

/** The folder of the schools' files and logos. */
export { schoolFolder } from './policy.ts';

/** A lesson's prose as a component. */
export { render } from 'astro:content';

export interface Lesson {
  id: LessonId;
  stage: Stage;
  unit: Unit;
  data: LessonData;
  outline: Outline;
  entry: CollectionEntry<'lessons'>;
}

/** A unit as one stage's path shows it. `lesson` is missing while it is still being written. */
export interface PathStop {
  unit: Unit;
  number: number;
  title: string;
  idea: string;
  sticker: string;
  lesson?: Lesson;
}

const language = 'en';

/** Every interface string. */
export async function words(): Promise<Lookup> {
  const entry = await getEntry('words', language);
  if (!entry) throw new Error(`content/words/${language}.yaml is missing`);
  return lookUpIn(entry.data);
}

/** All lessons that are written, in the order of their permanent numbers. A draft is still coming. */
export function lessons(): Promise<Lesson[]> {
  // Every page asks, and reading all outlines for each would make a build quadratic. `astro dev` sees each change.
  return import.meta.env.PROD ? (lessonsOfThisBuild ??= readLessons()) : readLessons();
}

let lessonsOfThisBuild: Promise<Lesson[]> | undefined;

async function readLessons(): Promise<Lesson[]> {
  const entries = await getCollection('lessons');
  const stray = entries.find(({ id }) => !isLessonId(id));
  if (stray) throw new Error(`content/lessons/${stray.id}.mdx is not <stage>/<unit>`);
  return lessonIds.flatMap((id) => {
    const entry = entries.find((candidate) => candidate.id === id);
    return entry && !entry.data.draft
      ? [{ id, ...splitLessonId(id), data: entry.data, outline: readOutline(entry.body ?? ''), entry }]
      : [];
  });
}

/** @throws when the lesson is not written */
export async function lessonOf(id: LessonId): Promise<Lesson> {
  const lesson = (await lessons()).find((candidate) => candidate.id === id);
  if (!lesson) throw new Error(`content/lessons/${id}.mdx is missing`);
  return lesson;
}

/** The game of a lesson, or a grown-ups' one. @throws when it is missing */
export async function gameOf(id: GameId): Promise<Game> {
  const entry = await getEntry('games', id);
  if (!entry) throw new Error(`content/games/${id}.yaml is missing`);
  return entry.data;
}

/** A unit with the meaning of each of its words. */
export interface UnitWithWords extends Omit<UnitData, 'words'> {
  words: KnownWord[];
}

/** @throws when the unit is missing: all eight always stand, also before their lessons */
export async function unitOf(unit: Unit): Promise<UnitWithWords> {
  const entry = await getEntry('units', unit);
  if (!entry) throw new Error(`content/units/${unit}.yaml is missing`);
  const all = (await getCollection('units')).map(({ data }) => data);
  return { ...entry.data, words: withMeanings(entry.data.words, all) };
}

/** Every word to know, by the alphabet. */
export async function glossary(): Promise<KnownWord[]> {
  const all = (await getCollection('units')).map(({ data }) => data);
  return inOrder(all.flatMap(({ words: known }) => withMeanings(known, all)));
}

/** The family page of a unit. @throws when it is missing */
export async function familyOf(unit: Unit): Promise<Family> {
  const entry = await getEntry('families', unit);
  if (!entry) throw new Error(`content/families/${unit}.yaml is missing`);
  return entry.data;
}

/** The promises a family chooses from. @throws when they are missing */
export async function promises(): Promise<Agreement> {
  const entry = await getEntry('agreements', 'agreement');
  if (!entry) throw new Error('content/families/agreement.yaml is missing');
  return entry.data;
}

/** The eight units as one stage sees them, in the order a child walks them. */
export async function pathOf(stage: Stage): Promise<PathStop[]> {
  const written = await lessons();
  return Promise.all(
    units.map(async (unit, index) => {
      const { stages: inStages } = await unitOf(unit);
      const lesson = written.find(({ id }) => id === `${stage}/${unit}`);
      return { unit, number: index + 1, ...inStages[stage], ...(lesson && { lesson }) };
    }),
  );
}

/** The questions a lesson begins with. */
export async function questionsBefore(lesson: Lesson, count = 2): Promise<Question[]> {
  const everyday = await getEntry('questions', 'everyday');
  if (!everyday) throw new Error('content/questions/everyday.yaml is missing');
  const earlier = (await lessons()).filter(
    ({ stage, unit }) => stage === lesson.stage && units.indexOf(unit) < units.indexOf(lesson.unit),
  );
  return chooseQuestions(
    earlier.map(({ data }) => data.questions),
    everyday.data[lesson.stage],
    count,
  );
}

/** The cast, by id. */
export async function people(): Promise<Record<string, Person>> {
  return Object.fromEntries((await getCollection('people')).map(({ data }) => [data.id, data]));
}

/** The school this site is built for. @throws when its file is missing */
export async function school(): Promise<School> {
  const entry = await getEntry('schools', schoolOfThisBuild);
  if (!entry) throw new Error(`content/school/${schoolOfThisBuild}.yaml is missing: npm run new school`);
  return entry.data;
}

/** Who helps outside this school: its country’s pack, and the lines of its own place. @throws when a file is missing */
async function helpHere(): Promise<HelpPack & { local: LocalLine[] }> {
  const { help, area, localLines = [] } = await school();
  const pack = await getEntry('helpPacks', `${help}/lines`);
  if (!pack) throw new Error(`content/help/${help}/lines.yaml is missing`);
  if (!area) return { ...pack.data, local: localLines };
  const areaHere = await getEntry('helpAreas', `${help}/areas/${area}`);
  if (!areaHere) throw new Error(`content/help/${help}/areas/${area}.yaml is missing`);
  return { ...pack.data, local: [...areaHere.data.lines, ...localLines] };
}

/** Who helps outside school, for one audience. */
export async function helpLines(audience: HelpLine['audience']): Promise<HelpLine[]> {
  const { lines, local } = await helpHere();
  return [...lines, ...local].filter((line) => line.audience === audience);
}

/** A line that every pack has. @throws when it is missing */
export async function helpLine(id: 'helpline' | 'emergency'): Promise<HelpLine> {
  const line = (await helpLines('child')).find((candidate) => candidate.id === id);
  if (!line) throw new Error(`The school’s pack of help has no line for children "${id}"`);
  return line;
}

/** Whether nobody has looked up this school’s pack of help yet: pages that show it must say so. */
export async function isHelpUnverified(): Promise<boolean> {
  return (await helpHere()).verifyBeforeUse === true;
}

/** What this school’s policy says, point by point, in the order of the shared file; its own points come last. */
export async function policyPoints(): Promise<PolicyPoint[]> {
  const entry = await getEntry('policyPoints', 'points');
  if (!entry) throw new Error('content/policy/points.yaml is missing');
  const { policy } = await school();
  return pointsOf(entry.data.points, policy);
}

/** Worries in a child's words, each with the way to a person. */
export async function worries(): Promise<Worry[]> {
  const entry = await getEntry('worries', 'worries');
  if (!entry) throw new Error('content/help/worries.yaml is missing');
  return entry.data.worries;
}

/** Which service for what, for adults, and what to keep as evidence. @throws when a line is missing */
export async function adultHelp(): Promise<Pick<AdultHelp, 'evidence'> & { situations: Situation[] }> {
  const { help } = await school();
  const entry = await getEntry('adultHelp', `${help}/adults`);
  if (!entry) throw new Error(`content/help/${help}/adults.yaml is missing`);
  const { lines, local } = await helpHere();
  return { evidence: entry.data.evidence, situations: placeLines(entry.data.situations, lines, local) };
}

/** Lowest ages, ratings and rules about them, for adults' pages, each with the day it was looked at. */
export async function ageFacts(): Promise<AgeFact[]> {
  return (await getCollection('ageFacts')).map(({ data }) => data);
}

/** What others ask schools to teach, each framework with its file's name: the policy first, then by title. */
export async function frameworks(): Promise<(Framework & { id: string })[]> {
  return (await getCollection('frameworks'))
    .map(({ id, data }) => ({ id, ...data }))
    .sort(
      (one, other) =>
        Number(other.id === 'policy') - Number(one.id === 'policy') || one.title.localeCompare(other.title),
    );
}

/** The asset register, without what only other schools show. */
export async function assets(): Promise<Asset[]> {
  const { logo } = await school();
  return (await getCollection('assets'))
    .map(({ data }) => data)
    .filter(({ covers }) => covers.some((cover) => isShownHere(cover, logo)));
}

/** Every sticker that content or a page asks for. */
export async function stickerNames(): Promise<string[]> {
  const sources: unknown[] = [];
  for (const collection of ['units', 'lessons', 'games', 'questions', 'worries', 'policyPoints'] as const) {
    for (const entry of await getCollection(collection))
      sources.push(entry.data, 'body' in entry ? entry.body : '');
  }
  sources.push(await school());
  return [...new Set(sources.flatMap(stickersIn))].sort();
}

function stickersIn(value: unknown): string[] {
  if (typeof value === 'string')
    return [...value.matchAll(/\bsticker="([^"]+)"/g)].map(([, name]) => name as string);
  if (Array.isArray(value)) return value.flatMap(stickersIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'sticker' && typeof inner === 'string') return [inner];
    // A deck is a list of words that are the names of their pictures.
    return key === 'stickers' || key === 'deck' ? (inner as string[]) : stickersIn(inner);
  });
}
