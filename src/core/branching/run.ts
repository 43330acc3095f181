/**
 * Plays a branching game: what is shown, what can be done, what follows. Pure and seeded; the state is plain JSON, so a
 * play can be left half-way, replayed from its moves, and rewound to any decision.
 */
import {
  beginDeciding,
  decide,
  type Deciding,
  type DecisionMove,
  decisionMoves,
  outcomeOf,
} from '../decision.ts';
import { randomFrom, shuffle } from '../random.ts';
import type { Rules } from '../rules.ts';
import type { Branching, Chapter, GraphChoice, GraphNode, Player } from './graph.ts';

/** Where a play stands. `opening` shows a chapter's title; `lines` a node that asks nothing. */
export type Phase = 'opening' | 'lines' | 'feeling' | 'notice' | 'choice' | 'ending' | 'finished';

/** A node that was come to, and what was chosen there; nothing where nothing was asked, or where the child told. */
export interface Visit {
  node: string;
  choice?: string;
  /** Lines recognised as warning signs here, by their place. */
  noticed: number[];
}

export interface State {
  seed: number;
  /** Place of the chapter in the game. */
  chapter: number;
  phase: Phase;
  node: string;
  deciding: Deciding;
  /** The feeling chosen at this node. */
  felt: string | null;
  /** Lines of this node that were looked at, by their place. */
  noticed: number[];
  /** What came before in this chapter, in order. */
  path: Visit[];
  /** Somebody trusted knows. It stays so, whatever is rewound. */
  told: boolean;
}

export type Action =
  | DecisionMove
  | { do: 'on' }
  | { do: 'feel'; answer: string }
  | { do: 'notice'; line: number }
  /** Back to the decision at this place of the path. */
  | { do: 'rewind'; to: number }
  | { do: 'tell' }
  /** To another chapter, while one opens. */
  | { do: 'part'; chapter: number };

export const chapterNow = (game: Branching, { chapter }: State): Chapter => game.chapters[chapter]!;

/** Where this play enters the chapter: each replay takes the next way in. */
export function entryNow(game: Branching, state: State): Chapter['entries'][number] {
  const { entries } = chapterNow(game, state);
  return entries[state.seed % entries.length]!;
}

export function nodeNow(game: Branching, state: State): GraphNode {
  return nodeOf(chapterNow(game, state), state.node);
}

/** @throws when the graph has no such node, which the content check rules out */
export function nodeOf(chapter: Chapter, id: string): GraphNode {
  const node = chapter.nodes.find((one) => one.id === id);
  if (!node) throw new Error(`chapter "${chapter.id}" has no node "${id}"`);
  return node;
}

/** Who plays each role in this play. */
export const castNow = (game: Branching, { seed }: State): Readonly<Record<string, Player>> =>
  game.casts[seed % game.casts.length]!;

/**
 * What can be chosen at this decision, in the order dealt by the seed: the node's own choices, and what the pretend
 * screen can do anyway.
 */
export function choicesNow(game: Branching, state: State): GraphChoice[] {
  const { choices = [] } = nodeNow(game, state);
  const dealt = shuffle(choices, randomFrom(state.seed * 97 + state.path.length * 7 + choices.length));
  return [...dealt, ...actsNow(game, state)];
}

/** What the pretend screen can do here although the story does not ask for it. Without a `go` it leads back here. */
function actsNow(game: Branching, state: State): GraphChoice[] {
  const { acts = [] } = chapterNow(game, state);
  const { choices = [] } = nodeNow(game, state);
  return acts
    .filter(({ act, about }) => !choices.some((choice) => choice.act === act && choice.about === about))
    .map((act) => (act.go ? act : { ...act, stays: true }));
}

/** The warning signs recognised so far in this chapter, by id. */
export function flagsLit(game: Branching, state: State): string[] {
  const chapter = chapterNow(game, state);
  const here: Visit = { node: state.node, noticed: state.noticed };
  const lit = [...state.path, here].flatMap(({ node, noticed }) =>
    noticed.map((line) => nodeOf(chapter, node).lines[line]?.flag),
  );
  return [...new Set(lit.filter((flag) => flag !== undefined))];
}

/** A decision of the path, for looking back at the end. */
export interface TurningPoint {
  /** Its place in the path, to rewind to. */
  at: number;
  node: GraphNode;
  chosen: GraphChoice;
  flags: string[];
}

export function turningPoints(game: Branching, { chapter, path }: State): TurningPoint[] {
  const graph = game.chapters[chapter]!;
  return path.flatMap(({ node: id, choice }, at) => {
    const node = nodeOf(graph, id);
    const chosen = [...(node.choices ?? []), ...(graph.acts ?? [])].find((one) => one.id === choice);
    if (!chosen) return [];
    return [{ at, node, chosen, flags: node.lines.flatMap(({ flag }) => flag ?? []) }];
  });
}

function openChapter(game: Branching, state: State, chapter: number): State {
  const opened: State = { ...state, chapter, phase: 'opening', path: [], told: false, node: '' };
  return comeTo(game, opened, entryNow(game, opened).node, 'opening');
}

/** The state at a node, fresh. */
function comeTo(game: Branching, state: State, id: string, phase?: Phase): State {
  const node = nodeOf(chapterNow(game, state), id);
  const fresh: State = { ...state, node: id, deciding: beginDeciding(), felt: null, noticed: [] };
  return { ...fresh, phase: phase ?? firstPhase(node) };
}

function firstPhase(node: GraphNode): Phase {
  if (node.ending) return 'ending';
  if (!node.choices) return 'lines';
  return node.feeling ? 'feeling' : node.notice ? 'notice' : 'choice';
}

/** Leaves this node for another, and remembers what was done here. */
function leaveFor(game: Branching, state: State, to: string, choice?: string): State {
  const visit: Visit = { node: state.node, noticed: state.noticed, ...(choice !== undefined && { choice }) };
  return comeTo(game, { ...state, path: [...state.path, visit] }, to);
}

function goOn(game: Branching, state: State): State {
  const node = nodeNow(game, state);
  switch (state.phase) {
    case 'opening':
      return comeTo(game, state, state.node);
    case 'lines':
      return leaveFor(game, state, node.go!);
    case 'feeling':
      return { ...state, phase: node.notice ? 'notice' : 'choice' };
    case 'notice':
      return { ...state, phase: 'choice' };
    case 'ending':
      return state.chapter + 1 < game.chapters.length
        ? openChapter(game, state, state.chapter + 1)
        : { ...state, phase: 'finished' };
    default:
      return state;
  }
}

/** What follows a decision that stands. */
function follow(game: Branching, state: State): State {
  const chosen = choicesNow(game, state).find(({ id }) => id === state.deciding.chosen)!;
  const node = nodeNow(game, state);
  const target = chosen.stays ? undefined : (chosen.go ?? node.go);
  const after = leaveFor(game, state, target ?? state.node, chosen.id);
  // The same question again: what was felt and noticed stands.
  return target ? after : { ...after, phase: 'choice', felt: state.felt, noticed: state.noticed };
}

/** The places of the chapters that can be begun instead of this one. */
export function otherChapters({ anyOrder, chapters }: Branching, { chapter }: State): number[] {
  return anyOrder ? [...chapters.keys()].filter((at) => at !== chapter) : [];
}

function phaseMoves(game: Branching, state: State): Action[] {
  const node = nodeNow(game, state);
  switch (state.phase) {
    case 'opening':
      return [
        { do: 'on' },
        ...otherChapters(game, state).map((chapter) => ({ do: 'part', chapter }) as const),
      ];
    case 'lines':
      return [{ do: 'on' }];
    case 'feeling': {
      const feels = node.feeling!.answers.map(({ id }) => ({ do: 'feel', answer: id }) as const);
      return state.felt === null ? feels : [{ do: 'on' }, ...feels];
    }
    case 'notice':
      return [
        { do: 'on' },
        ...node.lines.flatMap(({ who }, line) =>
          who !== undefined && !state.noticed.includes(line) ? [{ do: 'notice', line } as const] : [],
        ),
      ];
    case 'choice':
      return decisionMoves(choicesNow(game, state), state.deciding);
    case 'ending':
      return [
        { do: 'on' },
        ...turningPoints(game, state).map(({ at }) => ({ do: 'rewind', to: at }) as const),
      ];
    case 'finished':
      return [];
  }
}

function moves(game: Branching, state: State): Action[] {
  const open = phaseMoves(game, state);
  const helped = state.phase === 'finished' || nodeNow(game, state).ending?.helped;
  return helped ? open : [...open, { do: 'tell' }];
}

/** Whether two moves are the same move. */
const same = (one: Action, other: Action): boolean => {
  const plain = (move: Action) => JSON.stringify(Object.entries(move).sort());
  return plain(one) === plain(other);
};

function act(game: Branching, state: State, action: Action): State {
  if (!moves(game, state).some((open) => same(open, action))) return state;
  switch (action.do) {
    case 'on':
      return goOn(game, state);
    case 'feel':
      return { ...state, felt: action.answer };
    case 'notice':
      return { ...state, noticed: [...state.noticed, action.line] };
    case 'tell':
      return leaveFor(
        game,
        { ...state, told: true },
        nodeNow(game, state).told ?? chapterNow(game, state).told,
      );
    case 'rewind':
      return comeTo(game, { ...state, path: state.path.slice(0, action.to) }, state.path[action.to]!.node);
    case 'next':
      return follow(game, state);
    case 'part':
      return openChapter(game, state, action.chapter);
    default:
      return { ...state, deciding: decide(choicesNow(game, state), state.deciding, action) };
  }
}

function start(game: Branching, seed: number): State {
  const blank: State = {
    seed,
    chapter: 0,
    phase: 'opening',
    node: '',
    deciding: beginDeciding(),
    felt: null,
    noticed: [],
    path: [],
    told: false,
  };
  return openChapter(game, blank, 0);
}

/** The outcome that is showing, if a choice was just made. */
export const outcomeNow = (game: Branching, state: State) =>
  outcomeOf(choicesNow(game, state), state.deciding);

export const branchingRules: Rules<Branching, State, Action> = {
  start,
  act,
  moves,
  isFinished: ({ phase }) => phase === 'finished',
};
