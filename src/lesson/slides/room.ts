/**
 * How many letters and lines there is room for on a slide of 1280 x 648: the rest of 720 is the toolbar’s. Counted on
 * the wide side of our letters; `tests/e2e/present.spec.ts` looks at every slide as it is drawn.
 */
import { linesOf } from '#core/class/pages.ts';
import { splitSentences } from '#device/sentences.ts';

/** Letters a line of a heading of 60 px, with and without a picture beside it. */
const heading = { beside: 25, alone: 33 };

/** Prose beside a picture at two sizes of letters: how many on a line, in a bubble, in a list, and how many lines. */
export const prose = {
  /** 48 px */
  large: { line: 30, bubble: 22, item: 28, lines: 7.2 },
  /** 40 px */
  normal: { line: 36, bubble: 27, item: 34, lines: 8.7 },
} as const;

export type TypeSize = keyof typeof prose;

/** What stands on a slide: a paragraph, an item of a list, or somebody speaking. */
export interface Piece {
  kind: 'line' | 'item' | 'bubble';
  text: string;
}

/** The height of a piece in lines, with the gap below it. */
export function heightOf({ kind, text }: Piece, size: TypeSize): number {
  const lines = linesOf(text, prose[size][kind]);
  if (kind === 'bubble') return Math.max(2.6, lines + 1.5) + 0.35;
  return lines + (kind === 'item' ? 0.2 : 0.4);
}

/** Lines that prose has below a heading: a heading that breaks takes from them. */
export function roomBelow(title: string, size: TypeSize): number {
  return prose[size].lines - (linesOf(title, heading.alone) - 1) * (size === 'large' ? 1.1 : 1.3);
}

/** The larger letters where everything fits in them. */
export function typeSizeFor(pieces: readonly Piece[], title: string): TypeSize {
  const height = pieces.reduce((sum, piece) => sum + heightOf(piece, 'large'), 0);
  return height <= roomBelow(title, 'large') ? 'large' : 'normal';
}

/** How a question stands with its answers: beside a picture, without one, or each on its own. */
export type Standing = 'picture' | 'plain' | 'apart';

export function standingOf(
  asks: string,
  answers: readonly { says: string; sticker?: string | undefined }[],
): Standing {
  const pictured = answers.some(({ sticker }) => sticker) ? 4 : 0;
  const height = (perHeading: number, perAnswer: number) =>
    linesOf(asks, perHeading) * 69 +
    24 +
    answers.reduce((sum, { says }) => sum + Math.max(84, linesOf(says, perAnswer - pictured) * 52) + 16, 0);
  const room = 590;
  if (height(heading.beside, 22) <= room) return 'picture';
  return height(heading.alone, 32) <= room ? 'plain' : 'apart';
}

/** Pixels for what an answer leads to, below the answer itself. */
export function roomForOutcome(says: string): number {
  return 580 - Math.max(84, linesOf(says, 36) * 52);
}

/** Letters of 40 and 36 px, or of 48 and 44 where there is room: how many on a line, and how high it is. */
const outcome = {
  normal: { world: [36, 52], part: [50, 46] },
  large: { world: [29, 62], part: [40, 56] },
} as const;

/** The height of one part of an outcome, in pixels. */
export function outcomeHeight(
  { what, says, label }: { what: 'world' | 'why' | 'mend'; says: string; label: string },
  size: TypeSize,
): number {
  const [perLine, height] = outcome[size][what === 'world' ? 'world' : 'part'];
  const text = linesOf(`${label} ${says}`, perLine) * height;
  return what === 'world' ? Math.max(170, text + 40) + 20 : text + 52;
}

/** A text cut between its sentences into pieces of about so many letters; what somebody says is not cut. */
export function cutText(text: string, letters: number): string[] {
  if (text.length <= letters) return [text];
  const whole: string[] = [];
  for (const sentence of splitSentences(text)) {
    const before = whole.at(-1);
    if (before !== undefined && isOpen(before)) whole[whole.length - 1] = `${before} ${sentence}`;
    else whole.push(sentence);
  }
  const pieces: string[] = [];
  for (const sentence of whole) {
    const before = pieces.at(-1);
    if (before !== undefined && before.length + 1 + sentence.length <= letters)
      pieces[pieces.length - 1] = `${before} ${sentence}`;
    else pieces.push(sentence);
  }
  return pieces;
}

/** Whether a quotation is begun and not ended. */
function isOpen(text: string): boolean {
  return text.split('“').length > text.split('”').length;
}
