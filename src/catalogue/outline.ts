/**
 * A lesson's parts in order, and its words as plain text, read from the MDX source. Pure: the child's page, the
 * content check and the tests read a lesson in the same way.
 */
import type { Nodes, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import {
  isElement,
  isSpeaker,
  isWord,
  misplaced,
  placeOf,
  problem,
  problemsOfParts,
  readAttributes,
  readPart,
  type Element,
  type Part,
  type PlacedPart,
  type Problem,
} from './lesson-words.ts';

export type { Part, PartWord, Problem } from './lesson-words.ts';

/** A paragraph, heading, list item or cell as plain text. */
export interface Block {
  text: string;
  line: number;
  column: number;
  /** A person of the cast says it. */
  spoken?: true;
}

/** Someone who speaks in the lesson: a person of the cast, or Pip when `who` is missing. */
export interface Voice {
  who?: string;
  mood?: string;
  line: number;
  column: number;
}

/** What a child reads in one part, without the teacher's notes. */
export interface Prose {
  part: Part;
  blocks: Block[];
}

export interface Outline {
  parts: Part[];
  /** One for each of `parts`. Titles are not among the blocks. */
  prose: Prose[];
  /** What only the teacher reads. */
  notes: Block[];
  voices: Voice[];
  /** Empty for a lesson that can be shown. */
  problems: Problem[];
}

/** What a walk through the lesson gathers. */
interface Gathered {
  placed: PlacedPart[];
  prose: Prose[];
  notes: Block[];
  voices: Voice[];
  problems: Problem[];
}

/** Reads the text of a lesson's file. */
export const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkMdx);

/** Reads a lesson, with or without its front matter. Never throws: what is wrong is in `problems`. */
export function readOutline(source: string): Outline {
  const gathered: Gathered = { placed: [], prose: [], notes: [], voices: [], problems: [] };
  try {
    for (const node of parser.parse(source).children) readTopLevel(node, gathered);
  } catch (error) {
    return { parts: [], prose: [], notes: [], voices: [], problems: [syntaxProblem(error)] };
  }
  const done: Prose = { part: { word: 'Done', id: 'done' }, blocks: [] };
  const prose = [...gathered.prose, done];
  const problems = [...gathered.problems, ...problemsOfParts(gathered.placed)].sort(
    (one, other) => one.line - other.line || one.column - other.column,
  );
  const { notes, voices } = gathered;
  return { parts: prose.map(({ part }) => part), prose, notes, voices, problems };
}

/** What the child reads, part by part, as plain text: for reading aloud and for measuring. */
export function readProse(source: string): Prose[] {
  return readOutline(source).prose;
}

function readTopLevel(node: RootContent, gathered: Gathered) {
  if (node.type === 'yaml') return;
  const elements = isElement(node) ? [node] : loneElements(node);
  if (elements) {
    for (const element of elements) readWord(element, gathered);
  } else {
    const reason = 'stands outside every part, so nobody would see it';
    gathered.problems.push(problem(node, 'prose', reason, 'put it in a <Step> or a <Teacher>'));
  }
}

function readWord(element: Element, gathered: Gathered) {
  const name = element.name ?? '';
  if (!isWord(name)) {
    gathered.problems.push(misplaced(element));
  } else if (name === 'Teacher') {
    readAttributes(element, gathered.problems);
    collectBlocks(element, gathered.notes, gathered);
  } else {
    const part = readPart(element, gathered.problems);
    const blocks: Block[] = [];
    gathered.placed.push({ part, element });
    gathered.prose.push({ part, blocks });
    collectBlocks(element, blocks, gathered);
    if ((name === 'Step' || name === 'SayIt') && blocks.length === 0) {
      const mend = 'write what the child reads between its tags';
      gathered.problems.push(problem(element, name, 'is empty', mend));
    }
    if ((name === 'Play' || name === 'Remember') && blocks.length > 0) {
      const mend = `write <${name} /> and nothing inside it`;
      gathered.problems.push(problem(element, name, 'cannot hold prose', mend));
    }
  }
}

/** Gathers the text below a node, block by block. A `Teacher` inside a step goes to the notes. */
function collectBlocks(node: Nodes, blocks: Block[], gathered: Gathered) {
  if (!('children' in node)) return;
  if (node.type === 'mdxJsxTextElement' || isLine(node)) {
    // A tag on one line, as in <SayIt>I can ask.</SayIt>, holds its words without a paragraph.
    const text = node.children.map((child) => plainText(child, gathered)).join('');
    if (text.trim()) blocks.push({ text: text.replace(/\s+/g, ' ').trim(), ...placeOf(node.children[0]) });
    return;
  }
  for (const child of node.children) {
    const inside = isElement(child) ? [child] : loneElements(child);
    if (inside) {
      for (const element of inside) {
        if (isSpeaker(element.name)) {
          readVoice(element, blocks, gathered);
          continue;
        }
        const readsOn = element.name === 'Teacher' && blocks !== gathered.notes;
        if (readsOn) readWord(element, gathered);
        else gathered.problems.push(misplaced(element));
      }
    } else if (isCode(child)) {
      gathered.problems.push(codeProblem(child));
    } else {
      collectBlocks(child, blocks, gathered);
    }
  }
}

function readVoice(element: Element, blocks: Block[], gathered: Gathered) {
  const { who, mood } = readAttributes(element, gathered.problems);
  gathered.voices.push({ ...(who && { who }), ...(mood && { mood }), ...placeOf(element) });
  const said: Block[] = [];
  collectBlocks(element, said, gathered);
  blocks.push(
    ...said.map((block) => (element.name === 'Says' ? { ...block, spoken: true as const } : block)),
  );
}

function plainText(node: Nodes, gathered: Gathered): string {
  if (isElement(node)) {
    gathered.problems.push(
      node.name === 'Teacher'
        ? problem(node, 'Teacher', 'stands in the middle of a line', 'give it lines of its own')
        : misplaced(node),
    );
    return '';
  }
  if (isCode(node)) {
    gathered.problems.push(codeProblem(node));
    return '';
  }
  if (node.type === 'image') {
    const mend = 'name a sticker on the <Step> instead';
    gathered.problems.push(problem(node, 'image', 'pictures are not placed in prose', mend));
    return '';
  }
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => plainText(child, gathered)).join('') : '';
}

function isLine(node: Nodes) {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function isCode(node: Nodes) {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxjsEsm';
}

function codeProblem(node: Nodes): Problem {
  return problem(node, 'code', 'lessons hold no code', 'write plain text; for a curly bracket write \\{');
}

/** MDX reads tags that open and close on one line as a paragraph; these are the tags when there is nothing else. */
function loneElements(node: Nodes): Element[] | undefined {
  if (node.type !== 'paragraph') return undefined;
  const meant = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const elements = meant.flatMap((child) => (isElement(child) ? [child] : []));
  return elements.length > 0 && elements.length === meant.length ? elements : undefined;
}

/** A tag left open has its place only in the message. */
function syntaxProblem(error: unknown): Problem {
  const found = error as { line?: number; column?: number; reason?: string };
  const reason = found.reason ?? String(error);
  const named = /\((\d+):(\d+)-/.exec(reason);
  return {
    line: found.line ?? Number(named?.[1] ?? 1),
    column: found.column ?? Number(named?.[2] ?? 1),
    path: 'mdx',
    reason,
    mend: 'close every tag you open, and write < as \\<',
  };
}
