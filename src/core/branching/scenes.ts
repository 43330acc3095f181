/**
 * A branching game for paper: numbered scenes, and numbered jumps between them. A choice leads to what happens first, which
 * has a number too and leads on, so that nobody reads the end of a choice before making it.
 */
import type { Outcome } from '../decision.ts';
import { randomFrom, shuffle } from '../random.ts';
import { fillAll } from '../words.ts';
import type { Branching, Chapter, GraphChoice, GraphNode, Mood } from './graph.ts';
import { nameOf, namesNow, type Named } from './names.ts';
import { branchingRules, castNow, nodeOf } from './run.ts';

export interface PaperLine {
  /** Empty where the narrator tells it. */
  name: string;
  /** The id of a person, for the face; or a sticker. */
  face?: string;
  sticker?: string;
  mood: Mood;
  says: string;
}

export interface PaperWay {
  letter: string;
  says: string;
  sticker?: string | undefined;
  to: number;
  /** For the answers, on a sheet of their own. */
  then: Outcome;
}

export interface PaperScene {
  id: string;
  number: number;
  place?: string | undefined;
  sticker?: string | undefined;
  lines: PaperLine[];
  /** No answer is wrong. */
  feeling?: { asks: string; answers: { label: string; sticker: string; says: string }[] } | undefined;
  /** Look for something odd first. */
  notice: boolean;
  asks?: string | undefined;
  ways: PaperWay[];
  /** Where telling somebody leads from here; only where something is decided. */
  tell?: number | undefined;
  /** Where it goes on when nothing is asked. */
  to?: number | undefined;
  ending?: { title: string; says: string } | undefined;
}

/** What happens first. Without `to` it goes back to the scene it was chosen in. */
export interface PaperResult {
  number: number;
  world: string;
  mend?: string | undefined;
  to?: number | undefined;
}

export interface PaperChapter {
  id: string;
  title: string;
  sticker: string;
  scenes: PaperScene[];
  /** What the pretend screen's own buttons do, at any time. */
  acts: PaperWay[];
  results: PaperResult[];
}

/** Every chapter, from its first way in, with the first cast. Numbers begin at 1 in each chapter. */
export function scenesOf(game: Branching, people: Named): PaperChapter[] {
  const start = branchingRules.start(game, 0);
  const cast = castNow(game, start);
  const names = namesNow(game, people, start);
  return game.chapters.map((written) => {
    const chapter = fillAll(written, names);
    const nodes = nodesFrom(chapter);
    const { acts = [] } = chapter;
    const numberOf = new Map(nodes.map(({ id }, at) => [id, at + 1]));
    const results = numberResults(nodes, acts);
    const waysOf = (choices: readonly GraphChoice[]): PaperWay[] =>
      choices.map((choice, at) => ({
        letter: 'ABCDEF'[at]!,
        says: choice.label,
        sticker: choice.sticker,
        to: results.get(choice)!,
        then: choice.then,
      }));
    const jump = (id: string | undefined) => (id === undefined ? undefined : numberOf.get(id)!);
    return {
      id: chapter.id,
      title: chapter.title,
      sticker: chapter.sticker,
      scenes: nodes.map((node): PaperScene => ({
        id: node.id,
        number: numberOf.get(node.id)!,
        place: node.place,
        sticker: node.sticker,
        lines: node.lines.map(({ who, mood = 'calm', says }) => {
          const player = who === undefined ? undefined : cast[who];
          return {
            name: player === undefined ? '' : nameOf(player, people),
            mood,
            says,
            ...(typeof player === 'string' && { face: player }),
            ...(typeof player === 'object' && { sticker: player.sticker }),
          };
        }),
        feeling: node.feeling && { asks: node.feeling.asks, answers: [...node.feeling.answers] },
        notice: node.notice ?? false,
        asks: node.asks,
        ways: waysOf(node.choices ?? []),
        tell: node.choices && jump(node.told ?? chapter.told),
        to: node.choices ? undefined : jump(node.go),
        ending: node.ending,
      })),
      acts: waysOf(acts),
      results: resultsOf(nodes, acts, results, jump),
    };
  });
}

/** The nodes that the first way in leads to, in the order in which they are come to. */
function nodesFrom(chapter: Chapter): GraphNode[] {
  const found: GraphNode[] = [];
  const queue = [chapter.entries[0]!.node];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (found.some((node) => node.id === id)) continue;
    const node = nodeOf(chapter, id);
    found.push(node);
    queue.push(...leadsTo(chapter, node));
  }
  // The ends stand last, as in a book.
  return [...found.filter(({ ending }) => !ending), ...found.filter(({ ending }) => ending)];
}

function leadsTo(chapter: Chapter, node: GraphNode): string[] {
  const choices = [...(node.choices ?? []), ...(node.choices ? (chapter.acts ?? []) : [])];
  const told = node.choices ? [node.told ?? chapter.told] : [];
  return [...choices.flatMap(({ go }) => go ?? []), ...(node.go ? [node.go] : []), ...told];
}

/** A number for what each choice brings, mixed, so that neighbours give nothing away. */
function numberResults(nodes: readonly GraphNode[], acts: readonly GraphChoice[]): Map<GraphChoice, number> {
  const all = [...nodes.flatMap(({ choices = [] }) => choices), ...acts];
  const mixed = shuffle(all, randomFrom(all.length));
  return new Map(mixed.map((choice, at) => [choice, nodes.length + at + 1]));
}

function resultsOf(
  nodes: readonly GraphNode[],
  acts: readonly GraphChoice[],
  numbers: ReadonlyMap<GraphChoice, number>,
  jump: (id: string | undefined) => number | undefined,
): PaperResult[] {
  const told = ({ then }: GraphChoice) => ({ world: then.world, mend: then.mend });
  const own = nodes.flatMap((node) =>
    (node.choices ?? []).map((choice) => ({
      number: numbers.get(choice)!,
      ...told(choice),
      to: choice.stays ? jump(node.id) : jump(choice.go ?? node.go),
    })),
  );
  const anywhere = acts.map((act) => ({ number: numbers.get(act)!, ...told(act), to: jump(act.go) }));
  return [...own, ...anywhere].sort((one, other) => one.number - other.number);
}
