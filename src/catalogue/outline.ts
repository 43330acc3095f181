/**
 * A lesson's parts in order, and its words as plain text, read from the MDX source. Pure: the child's page, the
 * content check and the tests read a lesson in the same way.
 */
import type { Nodes, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The author's words that make a part of the lesson, and `Done`, which every lesson ends with by itself. */
export type PartWord = 'Remember' | 'Step' | 'Play' | 'SayIt' | 'Done';

export interface Part {
  word: PartWord;
  /** The part's address on the page: `/nest/passwords/#play`. A step's is its own. */
  id: string;
  title?: string;
  sticker?: string;
}

/** Something the author must mend. `line` and `column` count from 1 in the text that was given. */
export interface Problem {
  line: number;
  column: number;
  /** The author's word it is about, for example `Step` or `Step.sticker`. */
  path: string;
  reason: string;
  mend: string;
}

/** A paragraph, heading, list item or cell as plain text. */
export interface Block {
  text: string;
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
  /** Empty for a lesson that can be shown. */
  problems: Problem[];
}

type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

interface Word {
  attributes: readonly string[];
  required: readonly string[];
  /** How many a lesson has, at least and at most. */
  count: readonly [number, number];
  /** The id of a part that has none of its own. */
  id?: string;
}

const words: Record<string, Word> = {
  Remember: { attributes: [], required: [], count: [1, 1], id: 'remember' },
  Step: { attributes: ['id', 'title', 'sticker'], required: ['id', 'title'], count: [3, 5] },
  Play: { attributes: [], required: [], count: [1, 1], id: 'play' },
  SayIt: { attributes: ['title'], required: [], count: [1, 1], id: 'say-it' },
  Teacher: { attributes: [], required: [], count: [0, Infinity] },
};

const order: readonly string[] = ['Remember', 'Step', 'Play', 'SayIt'];
const done: Part = { word: 'Done', id: 'done' };
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkMdx);

/** Reads a lesson, with or without its front matter. Never throws: what is wrong is in `problems`. */
export function readOutline(source: string): Outline {
  const outline: Outline = { parts: [], prose: [], notes: [], problems: [] };
  try {
    for (const node of parser.parse(source).children) readTopLevel(node, outline);
  } catch (error) {
    outline.problems.push(syntaxProblem(error));
    return outline;
  }
  checkCounts(outline);
  checkOrder(outline);
  outline.parts.push(done);
  outline.prose.push({ part: done, blocks: [] });
  outline.problems.sort((one, other) => one.line - other.line || one.column - other.column);
  return outline;
}

/** What the child reads, part by part, as plain text: for reading aloud and for measuring. */
export function readProse(source: string): Prose[] {
  return readOutline(source).prose;
}

function readTopLevel(node: RootContent, outline: Outline) {
  if (node.type === 'yaml') return;
  if (isElement(node)) return readWord(node, outline);
  const elements = loneElements(node);
  if (elements) return elements.forEach((element) => readWord(element, outline));
  outline.problems.push(
    problem(
      node,
      'prose',
      'stands outside every part, so nobody would see it',
      'put it in a <Step> or a <Teacher>',
    ),
  );
}

function readWord(element: Element, outline: Outline) {
  const name = element.name ?? '';
  const word = words[name];
  if (!word) {
    outline.problems.push(unknownWord(element));
    return;
  }
  const given = readAttributes(element, word, outline.problems);
  if (name === 'Teacher') {
    collectBlocks(element, outline.notes, outline, true);
    return;
  }
  const id = word.id ?? given.id ?? '';
  if (!word.id && id) checkStepId(element, id, outline);
  const part: Part = { word: name as PartWord, id };
  if (given.title) part.title = given.title;
  if (given.sticker) part.sticker = given.sticker;
  const blocks: Block[] = [];
  collectBlocks(element, blocks, outline, false);
  if ((name === 'Step' || name === 'SayIt') && blocks.length === 0) {
    outline.problems.push(problem(element, name, 'is empty', 'write what the child reads between its tags'));
  }
  if ((name === 'Play' || name === 'Remember') && blocks.length > 0) {
    outline.problems.push(
      problem(element, name, 'cannot hold prose', `write <${name} /> and nothing inside it`),
    );
  }
  positions.set(part, element);
  outline.parts.push(part);
  outline.prose.push({ part, blocks });
}

/** Where each part was written, kept beside the parts so that they stay plain JSON. */
const positions = new WeakMap<Part, Element>();

function readAttributes(element: Element, word: Word, problems: Problem[]): Record<string, string> {
  const given: Record<string, string> = {};
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || (attribute.value && typeof attribute.value !== 'string')) {
      const path =
        attribute.type === 'mdxJsxAttribute' ? `${element.name}.${attribute.name}` : `${element.name}`;
      problems.push(problem(element, path, 'holds code', 'write the value as text in double quotes'));
    } else if (!word.attributes.includes(attribute.name)) {
      const known = word.attributes.length > 0 ? `it knows ${word.attributes.join(', ')}` : 'it takes none';
      problems.push(problem(element, `${element.name}.${attribute.name}`, 'unknown attribute', known));
    } else if (!attribute.value?.trim()) {
      problems.push(
        problem(element, `${element.name}.${attribute.name}`, 'is empty', 'give it a value or leave it out'),
      );
    } else {
      given[attribute.name] = attribute.value;
    }
  }
  for (const name of word.required) {
    if (
      !element.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)
    ) {
      problems.push(
        problem(element, `${element.name}.${name}`, 'is missing', `write <${element.name} ${name}="...">`),
      );
    }
  }
  return given;
}

function checkStepId(element: Element, id: string, { parts, problems }: Outline) {
  const reserved = Object.values(words).some((word) => word.id === id) || id === done.id;
  if (!idPattern.test(id)) {
    problems.push(
      problem(
        element,
        'Step.id',
        `"${id}" cannot be an address`,
        'use small letters, digits and single hyphens',
      ),
    );
  } else if (reserved) {
    problems.push(
      problem(element, 'Step.id', `"${id}" belongs to another part of every lesson`, 'choose another id'),
    );
  } else if (parts.some((part) => part.id === id)) {
    problems.push(problem(element, 'Step.id', `"${id}" is used twice`, 'give each step an id of its own'));
  }
}

function checkCounts({ parts, problems }: Outline) {
  for (const name of order) {
    const [least, most] = words[name]?.count ?? [0, 0];
    const found = parts.filter((part) => part.word === name);
    if (found.length >= least && found.length <= most) continue;
    const wanted = least === most ? `exactly ${least}` : `${least} to ${most}`;
    const at = found.length > most ? positions.get(found[most] as Part) : undefined;
    problems.push(
      problem(
        at,
        name,
        `there ${found.length === 1 ? 'is' : 'are'} ${found.length}`,
        `a lesson has ${wanted}`,
      ),
    );
  }
}

function checkOrder({ parts, problems }: Outline) {
  let latest = 0;
  for (const part of parts) {
    const place = order.indexOf(part.word);
    if (place < latest) {
      problems.push(
        problem(
          positions.get(part),
          part.word,
          `comes after <${order[latest]}>`,
          `the order is ${order.join(', ')}`,
        ),
      );
    }
    latest = Math.max(latest, place);
  }
}

/** Gathers the text below a node, block by block. A `Teacher` inside a step goes to the notes. */
function collectBlocks(node: Nodes, blocks: Block[], outline: Outline, forTeacher: boolean) {
  if (!('children' in node)) return;
  if (node.type === 'mdxJsxTextElement') {
    // <SayIt>on one line</SayIt>: its children are the words themselves.
    const text = node.children.map((child) => plainText(child, outline)).join('');
    if (text.trim()) blocks.push({ text: text.trim(), ...start(node.children[0]) });
    return;
  }
  for (const child of node.children) {
    const inside = isElement(child) ? [child] : loneElements(child);
    if (inside) {
      for (const element of inside) {
        if (element.name !== 'Teacher') outline.problems.push(unknownWord(element));
        else if (forTeacher)
          outline.problems.push(problem(element, 'Teacher', 'is inside another Teacher', 'take one away'));
        else readWord(element, outline);
      }
    } else if (child.type === 'paragraph' || child.type === 'heading' || child.type === 'tableCell') {
      const text = plainText(child, outline).replace(/\s+/g, ' ').trim();
      if (text) blocks.push({ text, ...start(child) });
    } else if (isCode(child)) {
      outline.problems.push(codeProblem(child));
    } else {
      collectBlocks(child, blocks, outline, forTeacher);
    }
  }
}

function plainText(node: Nodes, outline: Outline): string {
  if (isElement(node)) {
    outline.problems.push(
      node.name === 'Teacher'
        ? problem(node, 'Teacher', 'stands in the middle of a line', 'give it lines of its own')
        : unknownWord(node),
    );
    return '';
  }
  if (isCode(node)) {
    outline.problems.push(codeProblem(node));
    return '';
  }
  if (node.type === 'break') return ' ';
  if (node.type === 'image') {
    outline.problems.push(
      problem(node, 'image', 'pictures are not placed in prose', 'name a sticker on the <Step> instead'),
    );
    return '';
  }
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => plainText(child, outline)).join('') : '';
}

function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function isCode(node: Nodes) {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' || node.type === 'mdxjsEsm';
}

/** MDX reads a tag that opens and closes on one line as a paragraph; these are the tags when there is nothing else. */
function loneElements(node: Nodes): Element[] | undefined {
  if (node.type !== 'paragraph') return undefined;
  const meant = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return meant.length > 0 && meant.every(isElement) ? (meant as Element[]) : undefined;
}

function unknownWord(element: Element): Problem {
  const name = element.name ?? '';
  if (name in words)
    return problem(element, name, 'cannot stand inside another word', 'close the one around it first');
  return problem(element, name, 'unknown word', `a lesson is made of ${Object.keys(words).join(', ')}`);
}

function codeProblem(node: Nodes): Problem {
  return problem(node, 'code', 'lessons hold no code', 'write plain text; for a curly bracket write \\{');
}

/** A tag left open is reported at the end of the file; its own place stands only in the message. */
function syntaxProblem(error: unknown): Problem {
  const {
    line,
    column,
    reason = String(error),
  } = error as { line?: number; column?: number; reason?: string };
  const named = /\((\d+):(\d+)-/.exec(reason);
  return {
    line: line ?? Number(named?.[1] ?? 1),
    column: column ?? Number(named?.[2] ?? 1),
    path: 'mdx',
    reason,
    mend: 'close every tag you open, and write < as \\<',
  };
}

function problem(node: Nodes | undefined, path: string, reason: string, mend: string): Problem {
  return { ...start(node), path, reason, mend };
}

function start(node: Nodes | undefined) {
  return { line: node?.position?.start.line ?? 1, column: node?.position?.start.column ?? 1 };
}
