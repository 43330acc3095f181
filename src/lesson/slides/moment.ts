/** A game's moments as slides: what has happened, what can be looked into, and the question with what each answer leads to. */
import type { Stage } from '#core/class/deck.ts';
import { fillPages } from '#core/class/pages.ts';
import type { Answer, Moment } from '#core/moments.ts';
import type { Vote } from '#catalogue/schema/evidence.ts';
import type { Misconception } from '#catalogue/schema/lesson.ts';
import type { Question } from '#catalogue/schema/question.ts';
import {
  cutText,
  heightOf,
  outcomeHeight,
  type Piece,
  roomBelow,
  roomForOutcome,
  standingOf,
  type Standing,
  typeSizeFor,
  type TypeSize,
} from './room.ts';

/** The interface's words that moments are told with. */
export interface MomentWords {
  looks: string;
  strong: string;
  fine: string;
  mend: string;
  mendIt: string;
  right: string;
  why: string;
}

/** From and until which stage something shows, both included. */
export interface Span {
  from: number;
  until: number;
}

export interface OutcomePart extends Span {
  what: 'world' | 'why' | 'mend';
  label: string;
  says: string;
  size: TypeSize;
}

export interface ShownAnswer extends Span {
  says: string;
  sticker?: string | undefined;
  feels?: Answer['feels'];
  isBest: boolean;
  parts: OutcomePart[];
}

export type Line = Moment['told'][number];

interface Common {
  id: string;
  title: string;
  stages: Stage[];
  sticker?: string | undefined;
  /** The name of whoever the moment is about. */
  who?: string | undefined;
}
export interface ToldSlide extends Common {
  kind: 'told';
  lines: Line[];
  size: TypeSize;
}
export interface LooksSlide extends Common {
  kind: 'looks';
  looks: { label: string; says: string }[];
}
export interface QuestionSlide extends Common {
  kind: 'question';
  answers: ShownAnswer[];
  standing: Standing;
}
export type MomentSlide = ToldSlide | LooksSlide | QuestionSlide;

/** The slides of one moment, in order. `cast` are the names of everybody who has a face. */
export function slidesOf(moment: Moment, words: MomentWords, cast: readonly string[]): MomentSlide[] {
  const { part, sticker, told, looks = [], asks, answers } = moment;
  const id = `play-${moment.id}`;
  // Whoever is asked about, or else the first who speaks.
  const who =
    cast.find((name) => new RegExp(`\\b${name}\\b`).test(asks)) ??
    told.find(({ name }) => name !== undefined && cast.includes(name))?.name;
  const common = { sticker, who };
  const lines = told.flatMap((line) => cutText(line.says, 150).map((says) => ({ ...line, says })));
  const pages = fillPages(lines, (line) => heightOf(pieceOf(line), 'normal'), roomBelow(part, 'normal'));
  const slides: MomentSlide[] = pages.map((page, at) => ({
    kind: 'told',
    id: at === 0 ? `${id}-told` : `${id}-told-${at + 1}`,
    title: part,
    stages: ['show'],
    ...common,
    lines: page,
    size: typeSizeFor(page.map(pieceOf), part),
  }));
  if (looks.length > 0) {
    const stages: Stage[] = ['ask', ...looks.map((_, at): Stage => `look:${at}`)];
    slides.push({
      kind: 'looks',
      id: `${id}-looks`,
      title: words.looks,
      stages,
      ...common,
      looks: [...looks],
    });
  }
  if (answers.length > 0) slides.push({ ...askedSlide(id, asks, answers, words), ...common });
  return slides;
}

/** A question from an earlier lesson, as a slide. */
export function slideOfQuestion({ id, asks, options }: Question, words: MomentWords): QuestionSlide {
  return askedSlide(
    id,
    asks,
    options.map(({ says, why, best, sticker }) => ({
      says,
      sticker,
      world: '',
      why,
      ...(best && { verdict: 'strong' as const }),
    })),
    words,
  );
}

/**
 * The vote before or after a lesson, as a slide. What a wrong answer shows is answered with the misconception's own words;
 * before the lesson nothing is given away.
 */
export function slideOfVote(
  when: 'before' | 'after',
  { asks, options }: Vote,
  misconceptions: readonly Misconception[],
  words: MomentWords,
): QuestionSlide {
  const answers = options.map(({ says, sticker, best, shows }): Answer => {
    const why = misconceptions.find((one) => one.id === shows)?.say ?? '';
    return { says, sticker, world: '', why, ...(best && { verdict: 'strong' as const }) };
  });
  const slide = askedSlide(`vote-${when}`, asks, answers, words);
  if (when === 'after') return slide;
  return {
    ...slide,
    stages: ['ask', 'choices'],
    answers: slide.answers.map((answer) => ({ ...answer, parts: [], from: 1, until: 1 })),
  };
}

function pieceOf({ name, says }: Line): Piece {
  return { kind: name === undefined ? 'line' : 'bubble', text: says };
}

function askedSlide(id: string, asks: string, answers: readonly Answer[], words: MomentWords): QuestionSlide {
  // Where only the best answer is marked, it is a guess or a quiz: it is right, and nobody was helped by it.
  const isQuiz = answers.some(({ verdict }) => verdict === undefined);
  const stages: Stage[] = ['ask', 'choices'];
  const shown = answers.map((answer, at): ShownAnswer => {
    const parts: OutcomePart[] = [];
    const room = roomForOutcome(answer.says);
    for (const page of fillPages(
      partsOf(answer, isQuiz, words),
      (part) => outcomeHeight(part, 'normal'),
      room,
    )) {
      const until = stages.length + page.length - 1;
      const large = page.reduce((sum, part) => sum + outcomeHeight(part, 'large'), 0);
      for (const part of page) {
        parts.push({ ...part, size: large <= room ? 'large' : 'normal', from: stages.length, until });
        stages.push(`${at}:${part.what}`);
      }
    }
    const { says, sticker, feels, verdict } = answer;
    return {
      says,
      sticker,
      feels,
      isBest: verdict === 'strong',
      parts,
      from: parts[0]?.from ?? 1,
      until: parts.at(-1)?.until ?? 1,
    };
  });
  return { kind: 'question', id, title: asks, stages, answers: shown, standing: standingOf(asks, answers) };
}

type Part = Omit<OutcomePart, keyof Span | 'size'>;

/** First what happens, then why, then how it is put right. */
function partsOf({ world, why, verdict, mend, repair }: Answer, isQuiz: boolean, words: MomentWords): Part[] {
  // Many a why of a quiz says yes by itself.
  const right = /^Yes\b/.test(why) ? '' : words.right;
  const label = !verdict ? words.why : isQuiz ? right : words[verdict];
  return [
    ...(world ? cutText(world, 240).map((says): Part => ({ what: 'world', label: '', says })) : []),
    ...(why || (isQuiz && verdict === 'strong') ? [{ what: 'why' as const, label, says: why }] : []),
    ...(mend ? [{ what: 'mend' as const, label: repair ?? words.mendIt, says: mend }] : []),
  ];
}
