/** A step's prose cut into slides: its rendered blocks are counted, and a list may go on overleaf. */
import { ELEMENT_NODE, parse, renderSync, TEXT_NODE, type ElementNode, type Node } from 'ultrahtml';
import { fillPages } from '#core/class/pages.ts';
import { heightOf, type Piece, roomBelow, typeSizeFor, type TypeSize } from './room.ts';

export interface ProsePage {
  html: string;
  size: TypeSize;
}

interface Block extends Piece {
  node: ElementNode;
  /** The list an item stands in, and its number there. */
  list?: { tag: string; number: number };
}

/** What the class reads of a step, slide by slide, and apart from it what only the teacher does (`data-teacher`). */
export function pagesOfProse(html: string, title: string): { pages: ProsePage[]; teacher: string } {
  const root = parse(html) as { children: Node[] };
  const elements = elementsOf(root.children);
  const isForTeacher = ({ attributes }: ElementNode) => 'data-teacher' in attributes;
  const blocks = elements.filter((node) => !isForTeacher(node)).flatMap(blocksOf);
  const pages = fillPages(blocks, (block) => heightOf(block, 'normal'), roomBelow(title, 'normal'));
  return {
    pages: pages.map((page) => ({ html: renderPage(page), size: typeSizeFor(page, title) })),
    teacher: elements
      .filter(isForTeacher)
      .map((node) => renderSync(node))
      .join(''),
  };
}

const blockNames = new Set(['p', 'ul', 'ol', 'figure', 'div', 'blockquote']);

/** The blocks in order. Prose on one line has no paragraph around it, and is given one. */
function elementsOf(nodes: readonly Node[]): ElementNode[] {
  let line = '';
  const found: ElementNode[] = [];
  const closeLine = () => {
    if (line.trim() !== '') found.push((parse(`<p>${line}</p>`) as { children: [ElementNode] }).children[0]);
    line = '';
  };
  for (const node of nodes) {
    if (node.type === ELEMENT_NODE && blockNames.has(node.name)) {
      closeLine();
      found.push(node);
    } else if (node.type === ELEMENT_NODE || node.type === TEXT_NODE) {
      line += renderSync(node);
    }
  }
  closeLine();
  return found;
}

function blocksOf(node: ElementNode): Block[] {
  if (node.name === 'ul' || node.name === 'ol') {
    return node.children
      .flatMap((child: Node) => (child.type === ELEMENT_NODE ? [child] : []))
      .map((item, at) => ({
        node: item,
        kind: 'item',
        text: textOf(item),
        list: { tag: node.name, number: at + 1 },
      }));
  }
  // Whoever speaks, and a rule on a card of its own, have less room on a line.
  const speaks = ['figure', 'div', 'blockquote'].includes(node.name);
  return [{ node, kind: speaks ? 'bubble' : 'line', text: textOf(node) }];
}

function renderPage(page: readonly Block[]): string {
  let html = '';
  let open: string | undefined;
  for (const { node, list } of page) {
    if (open !== list?.tag) {
      if (open) html += `</${open}>`;
      if (list)
        html += list.tag === 'ol' && list.number > 1 ? `<ol start="${list.number}">` : `<${list.tag}>`;
      open = list?.tag;
    }
    html += renderSync(node);
  }
  return open ? `${html}</${open}>` : html;
}

function textOf(node: Node): string {
  if (node.type === TEXT_NODE) return node.value.replace(/&#?\w+;/g, '’');
  return 'children' in node ? (node.children as Node[]).map(textOf).join('') : '';
}
