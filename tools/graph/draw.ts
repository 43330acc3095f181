/** A branching game as an SVG: a drawing a chapter, one beneath the other. Pure: the same game gives the same text. */
import dagre from '@dagrejs/dagre';
import type { Branching, Chapter, GraphChoice, GraphNode } from '#core/branching/graph.ts';

const nodeWidth = 250;
const labelWidth = 170;
const lineHeight = 17;
const margin = 40;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** Words in lines of at most so many letters. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** One way from a node to another: a choice, going on, or telling someone. */
interface Way {
  from: string;
  to: string;
  name: string;
  look: 'strong' | 'fine' | 'mend' | 'on' | 'told';
  lines: string[];
}

const marks = { strong: '●', fine: '○', mend: '↺', on: '', told: '' } as const;

function wayOf(node: GraphNode, choice: GraphChoice): Way {
  const { verdict } = choice.then;
  return {
    from: node.id,
    to: choice.stays ? node.id : (choice.go ?? node.go ?? node.id),
    name: choice.id,
    look: verdict,
    lines: wrap(`${marks[verdict]} ${choice.label}`, 26),
  };
}

/** Every way there is. What the pretend screen can do anywhere is listed once, beneath the title. */
export function waysOf({ nodes }: Chapter): Way[] {
  return nodes.flatMap((node): Way[] => {
    const chosen = (node.choices ?? []).map((choice) => wayOf(node, choice));
    const on: Way[] =
      node.go && !node.choices ? [{ from: node.id, to: node.go, name: 'on', look: 'on', lines: [] }] : [];
    const told: Way[] = node.told
      ? [{ from: node.id, to: node.told, name: 'told', look: 'told', lines: ['tells someone'] }]
      : [];
    return [...chosen, ...on, ...told];
  });
}

/** What a node says of itself, in lines; the first stands out. */
function linesOf(chapter: Chapter, node: GraphNode): string[] {
  const entry = chapter.entries.findIndex((one) => one.node === node.id);
  const signs = [
    ...(entry >= 0 ? [entry === 0 ? '▶ begins here' : '▶ begins here: done already'] : []),
    ...(chapter.told === node.id ? ['♥ where telling leads'] : []),
    ...(node.ending ? [node.ending.helped ? '■ ends, with help' : '■ ends'] : []),
    ...(node.harmless ? ['✓ nothing is wrong here'] : []),
  ];
  return [
    ...wrap(node.place ?? node.id, 28),
    ...signs,
    ...wrap(node.lines[0]!.says, 36).slice(0, 3),
    ...(node.asks ? wrap(`? ${node.asks}`, 36) : []),
    ...(node.ending ? wrap(`“${node.ending.title}”`, 36) : []),
  ];
}

function textAt(lines: readonly string[], x: number, y: number, look: string): string {
  const spans = lines.map((line, at) => `<tspan x="${x}" y="${y + at * lineHeight}">${escape(line)}</tspan>`);
  return `<text class="${look}">${spans.join('')}</text>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function drawNode(chapter: Chapter, node: GraphNode, box: { x: number; y: number; height: number }): string {
  const lines = linesOf(chapter, node);
  const left = round(box.x - nodeWidth / 2);
  const top = round(box.y - box.height / 2);
  const heading = wrap(node.place ?? node.id, 28).length;
  const look = node.ending
    ? 'ending'
    : chapter.entries.some((one) => one.node === node.id)
      ? 'entry'
      : 'node';
  return `<g class="${look}" data-node="${escape(node.id)}">
<rect x="${left}" y="${top}" width="${nodeWidth}" height="${box.height}" rx="${node.ending ? 26 : 8}"/>
${textAt(lines.slice(0, heading), left + 14, top + 24, 'place')}
${textAt(lines.slice(heading), left + 14, top + 24 + heading * lineHeight, 'says')}
</g>`;
}

/** One chapter, drawn from its own top left corner. */
function drawChapter(chapter: Chapter): { svg: string; width: number; height: number } {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 40, ranksep: 60, edgesep: 24, marginx: margin, marginy: 20 });
  const ways = waysOf(chapter);
  for (const node of chapter.nodes)
    graph.setNode(node.id, { width: nodeWidth, height: linesOf(chapter, node).length * lineHeight + 24 });
  for (const { from, to, name, lines } of ways) {
    const size = lines.length > 0 ? { width: labelWidth + 20, height: lines.length * lineHeight + 8 } : {};
    graph.setEdge(from, to, { ...size, labelpos: 'c' }, name);
  }
  dagre.layout(graph);

  const arrows = ways.map(({ from, to, name, look, lines }) => {
    const edge = graph.edge(from, to, name) as {
      points: { x: number; y: number }[];
      x?: number;
      y?: number;
      height?: number;
    };
    const path = edge.points
      .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`)
      .join(' ');
    const left = round((edge.x ?? 0) - labelWidth / 2 - 6);
    const top = round((edge.y ?? 0) - (edge.height ?? 0) / 2);
    const label =
      lines.length === 0
        ? ''
        : `<rect class="plate" x="${left}" y="${top}" width="${labelWidth + 12}" height="${edge.height}" rx="6"/>
${textAt(lines, left + 8, top + lineHeight, 'label')}`;
    const key = `${escape(from)} ${escape(name)}`;
    return {
      line: `<path class="way ${look}" d="${path}" marker-end="url(#tip-${look})"/>`,
      label: label && `<g class="${look}" data-choice="${key}">${label}</g>`,
    };
  });
  const nodes = chapter.nodes.map((node) =>
    drawNode(chapter, node, graph.node(node.id) as { x: number; y: number; height: number }),
  );
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  // Lines first, so that no arrow strikes out a word.
  const svg = [
    ...arrows.map(({ line }) => line),
    ...nodes,
    ...arrows.map(({ label }) => label).filter(Boolean),
  ].join('\n');
  return { svg, width, height };
}

/** What is shown before the drawing of a chapter. */
function headingOf({ title, acts = [], told, nodes }: Chapter): string[] {
  const anywhere = nodes.find(({ id }) => id === told);
  const doing = acts.map(
    (choice) =>
      `${choice.label}${choice.go ? ` (to “${nodes.find(({ id }) => id === choice.go)?.place ?? choice.go}”)` : ''}`,
  );
  return [
    title,
    `Telling someone leads to “${anywhere?.place ?? told}”, unless an arrow says otherwise.`,
    ...(doing.length > 0 ? wrap(`On the pretend screen at any decision: ${doing.join(', ')}.`, 110) : []),
  ];
}

const colours = {
  strong: '#1b6b3a',
  fine: '#1f4e8c',
  mend: '#a33b16',
  on: '#1C2340',
  told: '#6b2f8a',
} as const;

const style = `text{font-family:Andika,Verdana,sans-serif;font-size:13px;fill:#1C2340}
.title{font-size:26px;font-weight:bold}.chapter{font-size:20px;font-weight:bold}.place{font-weight:bold;font-size:14px}
.node rect,.entry rect,.ending rect{fill:#fff;stroke:#1C2340;stroke-width:1.5}
.entry rect{fill:#fff3cf;stroke-width:3}.ending rect{fill:#dff3e4;stroke-width:3}
.way{fill:none;stroke-width:2}.fine{stroke-dasharray:9 5}.mend{stroke-dasharray:2 5;stroke-linecap:round}
.way.mend{stroke-width:3}.told{stroke-dasharray:12 4 2 4}
.plate{fill:#fffdf8;stroke-width:1.2}
${Object.entries(colours)
  .map(([look, colour]) => `.way.${look},.${look} .plate{stroke:${colour}}`)
  .join('')}`;

const legend = [
  ['strong', '● helps most'],
  ['fine', '○ nothing wrong with it'],
  ['mend', '↺ goes wrong, and is put right'],
  ['told', 'tells someone'],
  ['on', 'goes on'],
] as const;

/** The whole game as one SVG document. */
export function drawGraph(game: Branching & { title: string }, name: string): string {
  const tips = Object.entries(colours).map(
    ([look, colour]) =>
      `<marker id="tip-${look}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="12" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="${colour}"/></marker>`,
  );
  const key = legend.map(
    (
      [look, says],
      at,
    ) => `<path class="way ${look}" d="M${margin + at * 250} 76h44" marker-end="url(#tip-${look})"/>
${textAt([says], margin + 52 + at * 250, 80, 'key')}`,
  );
  let y = 120;
  let width = margin * 2 + legend.length * 250;
  const chapters = game.chapters.map((chapter) => {
    const heading = headingOf(chapter);
    const drawn = drawChapter(chapter);
    const top = y + heading.length * 24;
    const svg = `<g data-chapter="${escape(chapter.id)}">
${textAt(heading.slice(0, 1), margin, y, 'chapter')}
${textAt(heading.slice(1), margin, y + 26, 'says')}
<g transform="translate(0 ${top})">
${drawn.svg}
</g>
</g>`;
    y = round(top + drawn.height + 60);
    width = Math.max(width, Math.ceil(drawn.width));
    return svg;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" role="img" aria-label="${escape(game.title)}">
<style>${style}</style>
<defs>${tips.join('')}</defs>
<rect width="100%" height="100%" fill="#fffdf8"/>
${textAt([`${game.title} (${name})`], margin, 48, 'title')}
${key.join('\n')}
${chapters.join('\n')}
</svg>
`;
}
