/** One YAML file, or the front matter and body of one MDX file, with the place of everything in it. */
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ParsedNode,
} from 'yaml';
import type { Fault } from './fault.ts';

export type Path = readonly PropertyKey[];

export interface Place {
  line: number;
  column: number;
}

export interface Source {
  file: string;
  /** The whole file. */
  text: string;
  /** The data as plain JavaScript; undefined when it could not be read. */
  value: unknown;
  /** What kept the data from being read. */
  syntax: Fault[];
  /** Where the value at `path` stands, or the nearest thing around it. */
  placeOf(path: Path): Place;
  /** Where the name of the last key of `path` stands. */
  placeOfKey(path: Path): Place;
}

const frontMatter = /^---\r?\n([\s\S]*?)^---\s*$/m;

export function readSource(file: string, text: string): Source {
  if (file.endsWith('.yaml')) return readYaml(file, text, text, 0);
  const found = frontMatter.exec(text);
  if (found?.index === 0) return readYaml(file, text, found[1] ?? '', 1);
  const missing = {
    file,
    line: 1,
    column: 1,
    path: 'front matter',
    reason: 'is missing',
    mend: 'start the file with ---, its data and another ---',
  };
  const top = () => ({ line: 1, column: 1 });
  return { file, text, value: undefined, syntax: [missing], placeOf: top, placeOfKey: top };
}

/** @param linesBefore lines of the file that come before the YAML */
function readYaml(file: string, text: string, yaml: string, linesBefore: number): Source {
  const lines = new LineCounter();
  // Astro's reader makes a date of `2026-11-22`, which no schema of ours takes: with this tag we see the same.
  const document = parseDocument(yaml, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    customTags: ['timestamp'],
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) };
  };
  const fault = (offset: number, reason: string, mend: string): Fault => {
    return { file, ...placeAt(offset), path: 'yaml', reason, mend };
  };
  // One broken thing often makes several errors in one place; the first says what it is.
  const errors = [...document.errors, ...document.warnings].filter(
    ({ pos }, at, all) => all.findIndex((error) => error.pos[0] === pos[0]) === at,
  );
  const syntax = errors.map(({ message, pos, code }) => {
    const close = 'close what is open; put text with : # or quotes in it between single quotes';
    return fault(
      pos[0],
      message.replaceAll(/\s+/g, ' '),
      code === 'DUPLICATE_KEY' ? 'keep one of them' : close,
    );
  });
  // A reference can lead nowhere, or round in a circle.
  visit(document, {
    Alias: (_, { range, source: name }) => {
      syntax.push(fault(range?.[0] ?? 0, `*${name} refers to another place`, 'write it out here'));
    },
  });
  return {
    file,
    text,
    value: syntax.length > 0 ? undefined : (document.toJS() as unknown),
    syntax,
    placeOf: (path) => placeAt(find(document, path).value),
    placeOfKey: (path) => placeAt(find(document, path).key),
  };
}

/** Offsets of the value at a path and of its key; of the nearest thing around it when there is none. */
function find(document: Document.Parsed, path: Path): { key: number; value: number } {
  let node: ParsedNode | null = document.contents;
  let found = { key: node?.range[0] ?? 0, value: node?.range[0] ?? 0 };
  for (const step of path) {
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return found;
      const key = pair.key.range[0];
      found = { key, value: pair.value?.range[0] ?? key };
      node = pair.value;
    } else if (isSeq<ParsedNode>(node)) {
      const item: ParsedNode | undefined = node.items[Number(step)];
      if (!item) return found;
      found = { key: item.range[0], value: item.range[0] };
      node = item;
    } else {
      return found;
    }
  }
  return found;
}

/** `['nodes', 1, 'goto']` as `nodes.1.goto`. */
export function formatPath(path: Path): string {
  return path.map(String).join('.');
}

/** `nodes.1.goto` as `['nodes', '1', 'goto']`. */
export function parsePath(path: string): string[] {
  return path === '' ? [] : path.split('.');
}

/** A fault about the value at a path. */
export function faultAt(source: Source, path: Path, reason: string, mend?: string): Fault {
  return { file: source.file, ...source.placeOf(path), path: formatPath(path), reason, mend };
}

/** Everything in a value, outermost first, with its path. */
export function* walk(value: unknown, path: Path = []): Generator<{ value: unknown; path: Path }> {
  yield { value, path };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
