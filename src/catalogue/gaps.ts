/**
 * Sentences of a lesson with a word left out, to finish on paper: those that the author set in bold, which are the ones to
 * remember. Read from the MDX source, without the teacher's notes.
 */
import type { Nodes } from 'mdast';
import { ended } from '#core/words.ts';
import { isElement, type Element } from './lesson-words.ts';
import { parser } from './outline.ts';

/** `words[0] ____ words[1]`: one piece more than there are gaps. */
export interface GapSentence {
  /** The title of the step it stands in. */
  step: string;
  /** What stands before it, where it means nothing alone: “It has ____.” */
  before: string;
  words: string[];
  gaps: string[];
}

/** A longer one is an idea, not a word: nobody could guess it. */
const mostWords = 4;

/** At most `most` sentences, spread over the lesson. */
export function readGaps(source: string, most: number): GapSentence[] {
  const seen = new Set<string>();
  const found = sentencesIn(linesOf(parser.parse(source)));
  // Each gap once, or the box of words would hold a word twice.
  const fresh = found.filter(({ gaps }) => {
    const keys = gaps.map((gap) => gap.toLowerCase().replace(/^(the|an?) /, ''));
    const isNew = keys.every((key) => !seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
  if (fresh.length <= most) return fresh;
  return Array.from({ length: most }, (_, turn) => fresh[Math.floor((turn * fresh.length) / most)]!);
}

interface Line {
  text: string;
  isItem: boolean;
  isSaid: boolean;
  step: string;
}

/** The paragraphs and list items that a child reads. */
function linesOf(node: Nodes, step = '', isItem = false): Line[] {
  if (isElement(node) && !['Step', 'Says'].includes(node.name ?? '')) return [];
  if (node.type === 'paragraph') {
    // A tag in one line stands in a paragraph.
    const tag = node.children.find((child) => isElement(child));
    if (tag && tag.name !== 'Says') return [];
    return [{ text: tidy(marked(node)), isItem, isSaid: tag !== undefined, step }];
  }
  if (!('children' in node)) return [];
  const title = (isElement(node) && titleOf(node)) || step;
  return node.children.flatMap((child) => linesOf(child, title, isItem || node.type === 'listItem'));
}

function titleOf({ attributes }: Element): string | undefined {
  const title = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'title');
  return typeof title?.value === 'string' ? title.value : undefined;
}

/** Where bold begins and ends in the plain text: a letter that no lesson holds. */
const mark = '\u0000';

function marked(node: Nodes): string {
  if ('value' in node) return node.value;
  const inner = 'children' in node ? node.children.map(marked).join('') : '';
  return node.type === 'strong' ? `${mark}${inner}${mark}` : inner;
}

/** A full stop inside the bold belongs behind it. */
const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll(new RegExp(`([.!?:,])${mark}(?= |$)`, 'g'), `${mark}$1`);

const sentencesOf = (text: string) => text.split(/(?<=[.!?][”’]?) (?=[^a-z])/);

function sentencesIn(lines: readonly Line[]): GapSentence[] {
  return lines.flatMap(({ text, isItem, isSaid, step }, at) => {
    const told = lines.slice(0, at).filter((line) => line.step === step && !line.isItem && !line.isSaid);
    const earlier = isSaid ? [] : told.flatMap((line) => sentencesOf(line.text));
    // An item of a list is short, and explains itself only as a whole.
    const sentences = isItem ? [text] : sentencesOf(text);
    return sentences.flatMap((sentence, place) => {
      const previous = [...earlier, ...sentences.slice(0, place)];
      const begun = previous.at(-1) ?? '';
      // “You can”, and the items of a list are how it goes on.
      const goesOn = isItem && /[a-z]$/.test(begun);
      const whole = goesOn ? `${begun} ${ended(sentence)}` : sentence;
      const pieces = whole.split(mark);
      const gaps = pieces.filter((_, piece) => piece % 2 === 1);
      const words = pieces.filter((_, piece) => piece % 2 === 0);
      const isToGuess = gaps.every(isOneIdea) && gaps.some((gap) => gap.length > 3);
      const isSound = pieces.length % 2 === 1 && words.join('').split(' ').length > 2;
      const before = leadingTo(words.join('____'), goesOn ? previous.slice(0, -1) : previous);
      // What leads to it may hold a word of another gap, or the word itself.
      const isFair = !before.includes(mark) && gaps.every((gap) => !before.includes(gap));
      return isToGuess && isSound && isFair ? [{ step, before, words, gaps }] : [];
    });
  });
}

const isOneIdea = (gap: string) => gap.split(' ').length <= mostWords && !/[“”]/.test(gap);

/** Means something only after what was said before it. */
const leansOn =
  /^(or|it|its|he|his|she|her|they|their|this|that|first s?he|in one|you can \S+ it)\b|^\S+$|^____ in\b/i;

/** The sentences that it needs before it, from the first that stands alone. */
function leadingTo(sentence: string, previous: readonly string[]): string {
  const last = previous.at(-1);
  if (last === undefined || !leansOn.test(sentence)) return '';
  return `${leadingTo(last, previous.slice(0, -1))} ${last}`.trim();
}
