/** Every path of every branching game is walked to its ending, by the rules that play it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Branching } from '#core/branching/graph.ts';
import {
  type Action,
  branchingRules as rules,
  chapterNow,
  choicesNow,
  nodeNow,
  type State,
} from '#core/branching/run.ts';

const folder = 'content/games';
const games = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file, game: parse(readFileSync(`${folder}/${file}`, 'utf8')) as Branching }))
  .filter(({ game }) => 'chapters' in game);

const act = (game: Branching, state: State, ...actions: Action[]): State =>
  actions.reduce((at, action) => {
    const next = rules.act(game, at, action);
    expect(next, `${action.do} is open at ${at.node}, ${at.phase}`).not.toBe(at);
    return next;
  }, state);

/** The state at which this node's question, its next node or its ending stands. */
function toTheQuestion(game: Branching, state: State): State {
  const answer = nodeNow(game, state).feeling?.answers[0];
  if (state.phase === 'feeling')
    return toTheQuestion(game, act(game, state, { do: 'feel', answer: answer!.id }, { do: 'on' }));
  if (state.phase === 'notice') return toTheQuestion(game, act(game, state, { do: 'on' }));
  return state;
}

interface Walk {
  paths: number;
  nodes: Set<string>;
  choices: Set<string>;
  endings: Set<string>;
  longest: number;
}

/** Follows every choice. A node is come to at most twice on one path, so that a loop is walked and left. */
function walk(game: Branching, from: State, been: readonly string[], seen: Walk): void {
  const state = toTheQuestion(game, from);
  const { id, ending } = nodeNow(game, state);
  seen.nodes.add(id);
  if (ending) {
    seen.paths += 1;
    seen.endings.add(id);
    seen.longest = Math.max(seen.longest, been.length);
    expect(rules.moves(game, state)).toContainEqual({ do: 'on' });
    return;
  }
  if (been.filter((one) => one === id).length >= 2) return;
  if (state.phase === 'lines') return walk(game, act(game, state, { do: 'on' }), [...been, id], seen);
  for (const choice of choicesNow(game, state)) {
    seen.choices.add(`${id} ${choice.id}`);
    const mend: Action[] = choice.then.verdict === 'mend' ? [{ do: 'mend' }] : [];
    const next = act(game, state, { do: 'choose', choice: choice.id }, ...mend, { do: 'next' });
    if (!choice.stays) walk(game, next, [...been, id], seen);
  }
}

/** A fresh play at the start of a chapter, entered this way. */
function enter(game: Branching, chapter: number, node: string): State {
  const state = rules.start(game, 0);
  const opened: State = { ...state, chapter, node, path: [], phase: 'opening' };
  return act(game, opened, { do: 'on' });
}

describe.each(games)('$file', ({ game }) => {
  it.each(game.chapters.map(({ id }, at) => ({ id, at })))('$id: every path comes to an ending', ({ at }) => {
    const chapter = game.chapters[at]!;
    const seen: Walk = { paths: 0, nodes: new Set(), choices: new Set(), endings: new Set(), longest: 0 };
    for (const { node } of chapter.entries) walk(game, enter(game, at, node), [], seen);
    const told = new Set([chapter.told, ...chapter.nodes.flatMap((node) => node.told ?? [])]);
    for (const node of told) walk(game, enter(game, at, node), [], seen);
    expect([...seen.nodes].sort()).toEqual(chapter.nodes.map(({ id }) => id).sort());
    const written = chapter.nodes.flatMap(({ id, choices = [] }) =>
      choices.map((choice) => `${id} ${choice.id}`),
    );
    expect([...seen.choices]).toEqual(expect.arrayContaining(written));
    expect(seen.paths).toBeGreaterThanOrEqual(seen.endings.size);
    expect(seen.longest).toBeLessThan(40);
    console.info(
      `${chapter.id}: ${seen.paths} paths to ${seen.endings.size} endings, at most ${seen.longest} nodes long`,
    );
  });

  it('comes to help from everywhere', () => {
    game.chapters.forEach((chapter, at) => {
      for (const { id, ending } of chapter.nodes) {
        if (ending) continue;
        const told = act(game, enter(game, at, id), { do: 'tell' });
        expect(told.told).toBe(true);
        let state = toTheQuestion(game, told);
        for (let steps = 0; state.phase !== 'ending' && steps < 12; steps += 1) {
          const strong = choicesNow(game, state).find(({ then }) => then.verdict !== 'mend');
          state = toTheQuestion(
            game,
            state.phase === 'choice'
              ? act(game, state, { do: 'choose', choice: strong!.id }, { do: 'next' })
              : act(game, state, { do: 'on' }),
          );
        }
        expect(nodeNow(game, state).ending?.helped, `${chapter.id} ${id}`).toBe(true);
      }
    });
  });

  it('has an ending for every chapter of a whole play, with every cast', () => {
    for (let seed = 0; seed < game.casts.length * 2; seed += 1) {
      let state = rules.start(game, seed);
      for (let steps = 0; !rules.isFinished(state); steps += 1) {
        expect(steps).toBeLessThan(300);
        expect(chapterNow(game, state)).toBeDefined();
        const open = rules
          .moves(game, state)
          .filter((move) => move.do !== 'tell' && move.do !== 'rewind' && move.do !== 'again');
        const on = open.find((move) => ['on', 'next', 'mend'].includes(move.do));
        const notStaying = open.find(
          (move) =>
            move.do === 'choose' && !choicesNow(game, state).find(({ id }) => id === move.choice)?.stays,
        );
        state = act(game, state, on ?? notStaying ?? open[0]!);
      }
    }
  });
});
