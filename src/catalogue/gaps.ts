/**
 * Sentences of a lesson with a word left out, to finish on paper: those that the author set in bold, which are the ones to
 * remember. Read from the MDX source, without the teacher's notes.
 */
import type { Nodes } from 'mdast';
import { isElement, type Element } from './lesson-words.ts';
import { parser } from './outline.ts';

/** `words[0] ____ words[1]`: one piece more than there are gaps. */
export interface GapSentence {
  /** The title of the step it stands in. */
  step: string;
  words: string[];
  gaps: string[];
}

/** A longer one is an idea, not a word: nobody could guess it. */
const mostWords = 4;

/** At most `most` sentences, spread over the lesson. */
export function readGaps(source: string, most: number): GapSentence[] {
  const seen = new Set<string>();
  const found = linesOf(parser.parse(source)).flatMap(sentencesIn);
  // Each gap once, or the box of words would hold a word twice.
  const fresh = found.filter(({ gaps }) => {
    const isNew = gaps.every((gap) => !seen.has(gap.toLowerCase()));
    for (const gap of gaps) seen.add(gap.toLowerCase());
    return isNew;
  });
  if (fresh.length <= most) return fresh;
  return Array.from({ length: most }, (_, turn) => fresh[Math.floor((turn * fresh.length) / most)]!);
}

interface Line {
  node: Nodes;
  isItem: boolean;
  step: string;
}

/** The paragraphs and list items that a child reads. */
function linesOf(node: Nodes, step = '', isItem = false): Line[] {
  if (isElement(node) && !['Step', 'Says'].includes(node.name ?? '')) return [];
  if (node.type === 'paragraph') return [{ node, isItem, step }];
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

function sentencesIn({ node, isItem, step }: Line): GapSentence[] {
  const text = marked(node).replace(/\s+/g, ' ').trim();
  // A full stop inside the bold belongs behind it.
  const tidy = text.replaceAll(new RegExp(`([.!?:,])${mark}(?= |$)`, 'g'), `${mark}$1`);
  // An item of a list is short, and explains itself only as a whole.
  const sentences = isItem ? [tidy] : tidy.split(/(?<=[.!?][”’]?) (?=[^a-z])/);
  return sentences.flatMap((sentence) => {
    const pieces = sentence.split(mark);
    const gaps = pieces.filter((_, at) => at % 2 === 1);
    const words = pieces.filter((_, at) => at % 2 === 0);
    const isToGuess = gaps.length > 0 && gaps.every((gap) => gap.split(' ').length <= mostWords);
    const isSound = pieces.length % 2 === 1 && words.join('').split(' ').length > 2;
    return isToGuess && isSound ? [{ step, words, gaps }] : [];
  });
}
