/** The author's words a lesson is made of, and what can be wrong with them. */
import type { Nodes } from 'mdast';

/** The words that make a part of the lesson, and `Done`, which every lesson ends with by itself. */
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
  /** The word it is about, for example `Step` or `Step.sticker`. */
  path: string;
  reason: string;
  mend: string;
}

/** A tag in the MDX. */
export type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** A part with the tag it was written as. */
export interface PlacedPart {
  part: Part;
  element: Element;
}

interface Word {
  required: readonly string[];
  optional: readonly string[];
  /** How many a lesson has, at least and at most. */
  count: readonly [least: number, most: number];
  /** The id of a part that has none of its own. */
  id?: string;
}

/** The parts stand in this order; `Teacher` may stand anywhere; `Says` and `Pip` speak inside a part. */
const words: Record<string, Word> = {
  Remember: { required: [], optional: [], count: [1, 1], id: 'remember' },
  Step: { required: ['id', 'title'], optional: ['sticker'], count: [3, 5] },
  Play: { required: [], optional: [], count: [1, 1], id: 'play' },
  SayIt: { required: [], optional: ['title'], count: [1, 1], id: 'say-it' },
  Teacher: { required: [], optional: [], count: [0, Infinity] },
  Says: { required: ['who'], optional: ['mood'], count: [0, Infinity] },
  Pip: { required: [], optional: ['mood'], count: [0, Infinity] },
};
const speakers: readonly string[] = ['Says', 'Pip'];

const names = Object.keys(words);
const order = names.filter((name) => name !== 'Teacher' && !isSpeaker(name));
/** Every lesson's own parts, and what the frame around a child's page names (`layouts`, `ui`). */
const reservedIds = [
  'done',
  ...Object.values(words).flatMap(({ id }) => id ?? []),
  ...['main', 'cover', 'help-panel', 'display-menu'],
];
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A word that may stand outside every part, or make one. */
export function isWord(name: string): boolean {
  return names.includes(name) && !isSpeaker(name);
}

/** A person of the cast, or Pip: what they say is read like the prose around it. */
export function isSpeaker(name: string | null): boolean {
  return name !== null && speakers.includes(name);
}

/** The part a tag makes. What is missing or wrong about it is added to `problems`. */
export function readPart(element: Element, problems: Problem[]): Part {
  const given = readAttributes(element, problems);
  const part: Part = {
    word: element.name as PartWord,
    id: words[element.name ?? '']?.id ?? given.id ?? '',
  };
  if (given.title) part.title = given.title;
  if (given.sticker) part.sticker = given.sticker;
  return part;
}

/** A tag's attributes as text; only those the word knows. */
export function readAttributes(element: Element, problems: Problem[]): Record<string, string> {
  const name = element.name ?? '';
  const { required, optional } = words[name] ?? { required: [], optional: [] };
  const known = [...required, ...optional];
  const given: Record<string, string> = {};
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      problems.push(problem(element, name, 'holds code', 'write attributes as name="text"'));
      continue;
    }
    const path = `${name}.${attribute.name}`;
    if (!known.includes(attribute.name)) {
      const mend = known.length > 0 ? `it knows ${known.join(', ')}` : 'it takes none';
      problems.push(problem(element, path, 'unknown attribute', mend));
    } else if (attribute.value && typeof attribute.value !== 'string') {
      problems.push(problem(element, path, 'holds code', 'write the value as text in double quotes'));
    } else if (!attribute.value?.trim()) {
      problems.push(problem(element, path, 'is empty', 'give it a value or leave it out'));
    } else {
      given[attribute.name] = attribute.value;
    }
  }
  const written = element.attributes.map((attribute) => ('name' in attribute ? attribute.name : ''));
  for (const missing of required.filter((attribute) => !written.includes(attribute))) {
    problems.push(problem(element, `${name}.${missing}`, 'is missing', `write <${name} ${missing}="...">`));
  }
  return given;
}

/** What is wrong with the parts taken together: their number, order and ids. */
export function problemsOfParts(parts: readonly PlacedPart[]): Problem[] {
  return [...problemsOfCount(parts), ...problemsOfOrder(parts), ...problemsOfIds(parts)];
}

function problemsOfCount(parts: readonly PlacedPart[]): Problem[] {
  return order.flatMap((name) => {
    const [least, most] = words[name]?.count ?? [0, 0];
    const found = parts.filter(({ part }) => part.word === name);
    if (found.length >= least && found.length <= most) return [];
    const wanted = least === most ? `exactly ${least}` : `${least} to ${most}`;
    const reason = `there ${found.length === 1 ? 'is' : 'are'} ${found.length}`;
    return [problem(found[most]?.element, name, reason, `a lesson has ${wanted}`)];
  });
}

function problemsOfOrder(parts: readonly PlacedPart[]): Problem[] {
  const problems: Problem[] = [];
  let latest = 0;
  for (const { part, element } of parts) {
    const place = order.indexOf(part.word);
    if (place < latest) {
      const mend = `the order is ${order.join(', ')}`;
      problems.push(problem(element, part.word, `comes after <${order[latest]}>`, mend));
    }
    latest = Math.max(latest, place);
  }
  return problems;
}

function problemsOfIds(parts: readonly PlacedPart[]): Problem[] {
  const seen = new Set<string>();
  return parts.flatMap(({ part: { word, id }, element }) => {
    if (word !== 'Step' || !id) return [];
    const wrong = wrongId(id, seen);
    seen.add(id);
    return wrong ? [problem(element, 'Step.id', `"${id}" ${wrong[0]}`, wrong[1])] : [];
  });
}

function wrongId(id: string, seen: ReadonlySet<string>): [reason: string, mend: string] | undefined {
  if (!idPattern.test(id)) return ['cannot be an address', 'use small letters, digits and single hyphens'];
  if (reservedIds.includes(id)) return ['belongs to another part of every page', 'choose another id'];
  if (seen.has(id)) return ['is used twice', 'give each step an id of its own'];
  return undefined;
}

/** For a tag that is no word, or stands where it cannot. */
export function misplaced(element: Element): Problem {
  const name = element.name ?? '';
  if (isSpeaker(name)) return problem(element, name, 'cannot stand here', 'put it inside a <Step>');
  if (isWord(name)) return problem(element, name, 'cannot stand here', 'close the word around it first');
  return problem(element, name || 'tag', 'unknown word', `a lesson is made of ${names.join(', ')}`);
}

/** A problem that stands where `node` does, or at the top of the file. */
export function problem(node: Nodes | undefined, path: string, reason: string, mend: string): Problem {
  return { ...placeOf(node), path, reason, mend };
}

export function placeOf(node: Nodes | undefined): { line: number; column: number } {
  return { line: node?.position?.start.line ?? 1, column: node?.position?.start.column ?? 1 };
}

export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}
