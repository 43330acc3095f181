/** What an .astro or .svelte template shows: the letters written straight into it, and its pictures. */
import { parse as parseAstro } from '@astrojs/compiler-rs';
import { parse as parseSvelte } from 'svelte/compiler';
import type { Files } from './content.ts';
import { once } from './once.ts';

export interface Template {
  file: string;
  source: string;
  /** Letters that a person would see or hear, which should come from `content/words`. */
  letters: { text: string; offset: number }[];
  /** Each `<img>`. */
  pictures: { hasAlt: boolean; offset: number }[];
  /** Why it could not be read. */
  unreadable?: string;
}

/** Attributes that a person sees or hears. */
const spoken = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
];

/** Where a node keeps what it shows. */
const shown = [
  'nodes',
  'children',
  'fragment',
  'consequent',
  'alternate',
  'body',
  'fallback',
  'pending',
  'then',
  'catch',
];

/** A syntax tree's node; both parsers' trees are read alike. */
interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

export const templatesOf: (files: Files) => Template[] = once((files) =>
  [...files]
    .filter(([file]) => /^src\/.*\.(astro|svelte)$/.test(file))
    .map(([file, source]) => readTemplate(file, source)),
);

export function readTemplate(file: string, source: string): Template {
  const template: Template = { file, source, letters: [], pictures: [] };
  try {
    for (const node of file.endsWith('.astro') ? astroNodes(source) : svelteNodes(source))
      visit(node, template);
  } catch (error) {
    template.unreadable = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
  return template;
}

function astroNodes(source: string): Node[] {
  const { ast, diagnostics } = parseAstro(source);
  const [error] = diagnostics.filter(({ severity }) => severity === 'error');
  if (error) throw new Error(error.text);
  return nodesIn((ast as unknown as Node).body);
}

function svelteNodes(source: string): Node[] {
  return nodesIn((parseSvelte(source, { modern: true }) as unknown as Node).fragment);
}

function visit(node: Node, template: Template) {
  if (node.type === 'JSXText' || node.type === 'Text') {
    keepLetters(node.type === 'Text' ? node.data : node.value, node, template);
  } else if (node.type === 'JSXExpressionContainer' || node.type === 'ExpressionTag') {
    visitExpression(node.expression, template);
  } else {
    const name = elementName(node);
    if (name === 'style' || name === 'script') return;
    if (name === 'img')
      template.pictures.push({ hasAlt: attributeNames(node).includes('alt'), offset: node.start });
    for (const attribute of attributesOf(node)) visitAttribute(attribute, template);
    for (const key of shown) for (const child of nodesIn(node[key])) visit(child, template);
  }
}

function visitAttribute(attribute: Node, template: Template) {
  if (!spoken.includes(attributeName(attribute))) return;
  for (const part of nodesIn(attribute.value)) {
    if (part.type === 'Text') keepLetters(part.data, part, template);
    else visitExpression('expression' in part ? part.expression : part, template);
  }
}

/** Follows an expression to the strings and tags it can show. What a call returns is not ours to see. */
function visitExpression(expression: unknown, template: Template) {
  for (const node of nodesIn(expression)) {
    if (node.type.startsWith('JSX')) visit(node, template);
    else if (node.type === 'Literal') keepLetters(node.value, node, template);
    else if (node.type === 'TemplateLiteral') {
      for (const quasi of nodesIn(node.quasis)) {
        keepLetters((quasi.value as { cooked?: string }).cooked, quasi, template);
      }
    } else if (node.type === 'CallExpression') {
      visitExpression(
        nodesIn(node.arguments).filter(({ type }) => type.endsWith('FunctionExpression')),
        template,
      );
    } else {
      const inner = [
        'consequent',
        'alternate',
        'left',
        'right',
        'argument',
        'body',
        'elements',
        'expression',
      ];
      for (const key of inner)
        visitExpression(node.type === 'BinaryExpression' ? undefined : node[key], template);
    }
  }
}

function keepLetters(text: unknown, { start }: Node, template: Template) {
  if (typeof text !== 'string' || !/\p{L}/u.test(text)) return;
  const before = /^\s*/.exec(text)?.[0].length ?? 0;
  template.letters.push({ text: text.trim().replaceAll(/\s+/g, ' '), offset: start + before });
}

function elementName(node: Node): unknown {
  const opening = node.openingElement as Node | undefined;
  return opening ? (opening.name as Node).name : node.name;
}

function attributesOf(node: Node): Node[] {
  return nodesIn((node.openingElement as Node | undefined)?.attributes ?? node.attributes);
}

function attributeNames(node: Node): string[] {
  return attributesOf(node).map(attributeName);
}

function attributeName({ name }: Node): string {
  return typeof name === 'string' ? name : String((name as Node | undefined)?.name);
}

function nodesIn(value: unknown): Node[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter(
    (inner): inner is Node => typeof inner === 'object' && inner !== null && 'type' in inner,
  );
}
