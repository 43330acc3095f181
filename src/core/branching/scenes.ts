/**
 * A branching game for paper: numbered scenes, and numbered jumps between them. A choice leads to what happens first, which
 * has a number too and leads on, so that nobody reads the end of a choice before making it. Numbers run on through the whole
 * book: none can be looked up in the wrong story.
 */
import type { Outcome } from '../decision.ts';
import { randomFrom, shuffle } from '../random.ts';
import { fillAll } from '../words.ts';
import type { Act, Branching, Chapter, Flag, GraphChoice, GraphNode, Mood } from './graph.ts';
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
  /** What is odd about it, for the answers. */
  sign?: Flag | undefined;
}

export interface PaperWay {
  /** Empty for a button of the pretend screen. */
  letter: string;
  says: string;
  to: number;
  /** For the answers, on a sheet of their own. */
  then?: Outcome | undefined;
}

/** A pretend app, as paper holds it: its own words for what can be done, among buttons that do no harm and no good. */
export interface PaperApp {
  name: string;
  /** Where its buttons are. */
  menu: string;
  nameOf: (act: Act, who: string) => string;
  others: readonly { label: string; says: string }[];
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
  /** The pretend screen, where the answer is one of its buttons. */
  buttons: PaperWay[];
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
  app?: PaperApp | undefined;
  scenes: PaperScene[];
  /** What the pretend screen's own buttons do, at any time. To show it is to tell: every scene says where that leads. */
  acts: PaperWay[];
  results: PaperResult[];
}

/** Every chapter, from its first way in, with the first cast. `appOf` says which app the chapter at that place happens in. */
export function scenesOf(
  game: Branching,
  people: Named,
  appOf?: (chapter: number) => PaperApp,
): PaperChapter[] {
  const start = branchingRules.start(game, 0);
  const cast = castNow(game, start);
  const names = namesNow(game, people, start);
  const nameIn = (role: string | undefined) => {
    const player = role === undefined ? undefined : cast[role];
    return player === undefined ? '' : nameOf(player, people);
  };
  let taken = 0;
  return game.chapters.map((written, place) => {
    const chapter = fillAll(written, names);
    const nodes = nodesFrom(chapter);
    const acts = (chapter.acts ?? []).filter(({ act }) => act !== 'show');
    const app = acts.length > 0 ? appOf?.(place) : undefined;
    const numberOf = new Map(nodes.map(({ id }, at) => [id, taken + at + 1]));
    const jump = (id: string | undefined) => (id === undefined ? undefined : numberOf.get(id)!);
    const results = resultsOf(chapter, nodes, acts, app, taken + nodes.length, jump);
    taken += nodes.length + results.length;

    const to = (of: Source) => results.find(({ source }) => source === of)!.number;
    const named = ({ label, act, about }: GraphChoice) =>
      app && act ? app.nameOf(act, nameIn(about)) : label;
    const button = (act: GraphChoice): PaperWay => ({
      letter: '',
      says: named(act),
      to: to(act),
      then: act.then,
    });
    /** The app's buttons in its own order, the last of those that do nothing below the ones that help. */
    const screen = (own: readonly PaperWay[]): PaperWay[] => {
      const others = (app?.others ?? []).map((other) => ({ letter: '', says: other.label, to: to(other) }));
      return [...others.slice(0, -1), ...own, ...others.slice(-1)];
    };
    const buttonsAt = (node: GraphNode): PaperWay[] => {
      const own = listedAt(chapter, node);
      const tell = jump(node.told ?? chapter.told)!;
      // In the order of the list, whichever of them the scene asks for.
      const each = new Set([...acts.map((act) => own.find((one) => isSame(one, act)) ?? act), ...own]);
      return screen([
        ...[...each].map(button),
        ...(app ? [{ letter: '', says: app.nameOf('show', ''), to: tell }] : []),
      ]);
    };
    return {
      id: chapter.id,
      title: chapter.title,
      sticker: chapter.sticker,
      app,
      scenes: nodes.map((node): PaperScene => {
        const listed = listedAt(chapter, node);
        const isHunt = acts.length > 0 && listed.length > 0 && listed.every(({ act }) => act);
        return {
          id: node.id,
          number: numberOf.get(node.id)!,
          place: node.place,
          sticker: node.sticker,
          lines: node.lines.map(({ who, mood = 'calm', says, flag }) => {
            const player = who === undefined ? undefined : cast[who];
            return {
              name: nameIn(who),
              mood,
              says,
              ...(flag !== undefined && { sign: game.flags?.[flag] }),
              ...(typeof player === 'string' && { face: player }),
              ...(typeof player === 'object' && { sticker: player.sticker }),
            };
          }),
          feeling: node.feeling && { asks: node.feeling.asks, answers: [...node.feeling.answers] },
          notice: node.notice ?? false,
          asks: node.asks,
          ways: isHunt
            ? []
            : listed.map((choice, at) => ({ ...button(choice), letter: 'ABCDEF'[at]!, says: choice.label })),
          buttons: isHunt ? buttonsAt(node) : [],
          tell: node.choices && jump(node.told ?? chapter.told),
          to: node.choices ? undefined : jump(node.go),
          ending: node.ending,
        };
      }),
      acts: screen(acts.map(button)),
      results: results.map(({ number, world, mend, to }) => ({ number, world, mend, to })),
    };
  });
}

const isSame = (one: GraphChoice, other: GraphChoice) => one.act === other.act && one.about === other.about;

/** What stands beside a scene's question. What its screen does anyway stands there only where nothing else does. */
function listedAt({ acts = [] }: Chapter, { choices = [] }: GraphNode): readonly GraphChoice[] {
  if (acts.length === 0) return choices;
  const plain = choices.filter(({ act }) => !act);
  return plain.length > 0 ? plain : choices.filter(({ act }) => act !== 'show');
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
  const anyway = (chapter.acts ?? []).filter(({ act }) => act !== 'show');
  const choices = [...listedAt(chapter, node), ...(node.choices ? anyway : [])];
  const told = node.choices ? [node.told ?? chapter.told] : [];
  return [...choices.flatMap(({ go }) => go ?? []), ...(node.go ? [node.go] : []), ...told];
}

/** What a result comes of: a choice, or a button that changes nothing. */
type Source = GraphChoice | PaperApp['others'][number];

/** What each choice brings, with its number: mixed, so that neighbours give nothing away. */
function resultsOf(
  chapter: Chapter,
  nodes: readonly GraphNode[],
  acts: readonly GraphChoice[],
  app: PaperApp | undefined,
  taken: number,
  jump: (id: string | undefined) => number | undefined,
): (PaperResult & { source: Source })[] {
  const told = (source: GraphChoice, to: string | undefined) => ({
    source,
    world: source.then.world,
    mend: source.then.mend,
    to: jump(to),
  });
  const own = nodes.flatMap((node) =>
    listedAt(chapter, node).map((choice) => told(choice, choice.stays ? node.id : (choice.go ?? node.go))),
  );
  const anywhere = acts.map((act) => told(act, act.go));
  const nothing = (app?.others ?? []).map((source) => ({ source, world: source.says }));
  const all = [...own, ...anywhere, ...nothing];
  return shuffle(all, randomFrom(all.length)).map((result, at) => ({ ...result, number: taken + at + 1 }));
}
