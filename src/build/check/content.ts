/** Everything the rules look at, read once from the files of the repository. */
import type { z } from 'astro/zod';
import { readOutline, type Outline } from '#catalogue/outline.ts';
import { assets, type Asset } from '#catalogue/schema/asset.ts';
import { agreement, type Agreement } from '#catalogue/schema/agreement.ts';
import { family, type Family } from '#catalogue/schema/family.ts';
import { framework, type Framework } from '#catalogue/schema/framework.ts';
import { adultHelp, type AdultHelp } from '#catalogue/schema/adult-help.ts';
import { ageFacts, type AgeFact } from '#catalogue/schema/age.ts';
import { helpArea, helpPack, type HelpArea, type HelpPack } from '#catalogue/schema/help.ts';
import { lesson, type LessonData } from '#catalogue/schema/lesson.ts';
import { people, type Person } from '#catalogue/schema/person.ts';
import { everydayQuestions, type Question } from '#catalogue/schema/question.ts';
import { policyPoints, type PolicyPoints } from '#catalogue/schema/policy.ts';
import { school, type School } from '#catalogue/schema/school.ts';
import { unit, type UnitData } from '#catalogue/schema/unit.ts';
import { words, type Words } from '#catalogue/schema/words.ts';
import { worries, type Worries } from '#catalogue/schema/worry.ts';
import { splitLessonId, isLessonId, type Stage, type Unit } from '#core/curriculum.ts';
import type { Items } from '#core/items.ts';
import { carefulWords, taughtWords, type CarefulWords, type TaughtWords } from './schema.ts';
import { readSource, type Source } from './source.ts';

/** The text of each file by its path from the root, with forward slashes. Pictures and sounds have none. */
export type Files = ReadonlyMap<string, string>;

/** One file of content. */
export interface Entry<Data> {
  /** Its name within its folder: `passwords`, or `nest/passwords`. */
  id: string;
  source: Source;
  /** Undefined when its schema does not hold: only the schema rule speaks then. */
  data: Data | undefined;
  issues: z.core.$ZodIssue[];
}

export type Sound<Data> = Entry<Data> & { data: Data };

export interface LessonEntry extends Entry<LessonData> {
  outline: Outline;
  stage: Stage | undefined;
  unit: Unit | undefined;
}

/** What every kind of game has in common, for rules that need no more. */
export interface AnyGame {
  kind: string;
  title: string;
}

/** A kind's `items.ts`. */
export type Kind = Items<unknown>;

export interface Setting {
  /** The day it is, as in `2026-11-22`. */
  today: string;
  /** The school that is built: the name of its file. */
  school: string;
  gameSchema: z.ZodType<AnyGame>;
  /** By the name of their folder. A kind that has no `items.ts` is absent. */
  kinds: ReadonlyMap<string, Kind>;
  /** Names of the pictures that come with the packages. */
  pictures: ReadonlySet<string>;
}

export interface Content extends Setting {
  files: Files;
  /** Every YAML and MDX file in `content`. */
  sources: Source[];
  units: Entry<UnitData>[];
  lessons: LessonEntry[];
  games: Entry<AnyGame>[];
  questions: Entry<Record<Stage, Question[]>>[];
  people: Entry<Person[]>[];
  schools: Entry<School>[];
  policyPoints: Entry<PolicyPoints>[];
  helpPacks: Entry<HelpPack>[];
  helpAreas: Entry<HelpArea>[];
  worries: Entry<Worries>[];
  adultHelp: Entry<AdultHelp>[];
  ageFacts: Entry<AgeFact[]>[];
  families: Entry<Family>[];
  agreements: Entry<Agreement>[];
  frameworks: Entry<Framework>[];
  words: Entry<Words>[];
  assets: Entry<Asset[]>[];
  taughtWords: Entry<TaughtWords>[];
  carefulWords: Entry<CarefulWords>[];
  /** Files that belong to none of these. */
  strays: Source[];
}

export function readContent(files: Files, setting: Setting): Content {
  const sources = [...files]
    .filter(([file]) => /^content\/.*\.(yaml|mdx)$/.test(file))
    .map(([file, text]) => readSource(file, text));
  const taken = new Set<Source>();

  /** @param pattern with one group, which is the entry's id */
  const entries = <Data>(pattern: RegExp, schema: z.ZodType<Data>): Entry<Data>[] =>
    sources.flatMap((source) => {
      const id = pattern.exec(source.file)?.[1];
      if (id === undefined) return [];
      taken.add(source);
      if (source.syntax.length > 0) return [{ id, source, data: undefined, issues: [] }];
      const read = schema.safeParse(source.value);
      return [{ id, source, data: read.data, issues: read.error?.issues ?? [] }];
    });

  const lessons = entries(/^content\/lessons\/(.+)\.mdx$/, lesson).map((entry): LessonEntry => {
    const names = isLessonId(entry.id) ? splitLessonId(entry.id) : { stage: undefined, unit: undefined };
    return { ...entry, ...names, outline: readOutline(entry.source.text) };
  });
  const content = {
    ...setting,
    files,
    sources,
    lessons,
    units: entries(/^content\/units\/(.+)\.yaml$/, unit),
    games: entries(/^content\/games\/(.+)\.yaml$/, setting.gameSchema),
    questions: entries(/^content\/questions\/(.+)\.yaml$/, everydayQuestions),
    people: entries(/^content\/(people)\.yaml$/, people),
    schools: entries(/^content\/school\/(.+)\.yaml$/, school),
    policyPoints: entries(/^content\/policy\/(points)\.yaml$/, policyPoints),
    helpPacks: entries(/^content\/help\/([^/]+)\/lines\.yaml$/, helpPack),
    helpAreas: entries(/^content\/help\/([^/]+\/areas\/[^/]+)\.yaml$/, helpArea),
    worries: entries(/^content\/help\/(worries)\.yaml$/, worries),
    adultHelp: entries(/^content\/help\/([^/]+)\/adults\.yaml$/, adultHelp),
    ageFacts: entries(/^content\/help\/(ages)\.yaml$/, ageFacts),
    agreements: entries(/^content\/families\/(agreement)\.yaml$/, agreement),
    families: entries(/^content\/families\/(?!agreement\.)(.+)\.yaml$/, family),
    frameworks: entries(/^content\/frameworks\/(.+)\.yaml$/, framework),
    words: entries(/^content\/words\/(.+)\.yaml$/, words),
    assets: entries(/^content\/(assets)\.yaml$/, assets),
    taughtWords: entries(/^content\/(taught-words)\.yaml$/, taughtWords),
    carefulWords: entries(/^content\/(careful-words)\.yaml$/, carefulWords),
  };
  return { ...content, strays: sources.filter((source) => !taken.has(source)) };
}

/** Every entry, of whatever sort. */
export function allEntries(content: Content): Entry<unknown>[] {
  return [
    ...content.units,
    ...content.lessons,
    ...content.games,
    ...content.questions,
    ...content.people,
    ...content.schools,
    ...content.policyPoints,
    ...content.helpPacks,
    ...content.helpAreas,
    ...content.worries,
    ...content.adultHelp,
    ...content.ageFacts,
    ...content.families,
    ...content.agreements,
    ...content.frameworks,
    ...content.words,
    ...content.assets,
    ...content.taughtWords,
    ...content.carefulWords,
  ];
}

/** Those whose schema holds. */
export function sound<E extends Entry<unknown>>(
  entries: readonly E[],
): (E & Sound<NonNullable<E['data']>>)[] {
  return entries.filter((entry): entry is E & Sound<NonNullable<E['data']>> => entry.data !== undefined);
}

/** Lessons that are written: a draft is shown as coming, and what it says is not measured. */
export function written(content: Content) {
  return sound(content.lessons).filter(({ data }) => !data.draft);
}

/** Games of lessons that are written. A draft's game must keep to its schema, and is not judged further. */
export function writtenGames(content: Content): Sound<AnyGame>[] {
  const drafts = new Set(content.lessons.flatMap(({ id, data }) => (data?.draft ? [id] : [])));
  return sound(content.games).filter(({ id }) => !drafts.has(id));
}

/** The stage of a game or lesson by its name; undefined for a name that is none. */
export function stageOf(id: string): Stage | undefined {
  return isLessonId(id) ? splitLessonId(id).stage : undefined;
}
