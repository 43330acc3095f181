/**
 * A branching game for a class: each chapter's first way in, along the answers that help most. What every other answer
 * leads to is told where it is given.
 */
import { fewEnough, type Moment, type Moments } from '../moments.ts';
import { fillAll } from '../words.ts';
import type { Branching, Chapter, GraphChoice, GraphNode } from './graph.ts';
import { nameOf, namesNow } from './names.ts';
import { branchingRules, castNow, nodeOf } from './run.ts';

export const moments: Moments<Branching> = (game, people) => {
  const start = branchingRules.start(game, 0);
  const cast = castNow(game, start);
  const names = namesNow(game, people, start);
  const nameIn = (role: string | undefined) => {
    const player = role === undefined ? undefined : cast[role];
    return player === undefined ? undefined : nameOf(player, people);
  };
  return game.chapters.flatMap((written) => {
    const chapter = fillAll(written, names);
    let heard: Moment['told'] = [];
    return mainWay(chapter).flatMap((node): Moment[] => {
      const lines = node.lines.map(({ who, says }) => ({ name: nameIn(who), says }));
      const told = [...heard, ...(node.place ? [{ says: node.place }] : []), ...lines];
      const id = `${chapter.id}-${node.id}`;
      const common = { part: chapter.title, sticker: node.sticker ?? chapter.sticker };
      if (node.ending) {
        const { title, says } = node.ending;
        return [{ id, ...common, told: [...told, { says }], asks: title, answers: [] }];
      }
      if (!node.choices) {
        heard = told;
        return [];
      }
      heard = [];
      const feeling = node.feeling && {
        id: `${id}-feeling`,
        ...common,
        told,
        asks: node.feeling.asks,
        answers: node.feeling.answers.map(({ label, sticker, says }) => ({
          says: label,
          sticker,
          world: says,
          why: '',
        })),
      };
      const answers = fewEnough(
        offered(chapter, node.choices).map(({ label, sticker, then }) => ({ says: label, sticker, ...then })),
      );
      const asked = { id, ...common, told: feeling ? [] : told, asks: node.asks ?? '', answers };
      return feeling ? [feeling, asked] : [asked];
    });
  });
};

/** What can be chosen; where the screen's own button is the one answer, its other buttons stand beside it. */
function offered({ acts = [] }: Chapter, choices: readonly GraphChoice[]): readonly GraphChoice[] {
  if (choices.length > 1) return choices;
  return [...choices, ...acts.filter(({ label }) => !choices.some((choice) => choice.label === label))];
}

/** The nodes from the first way in to an ending, by the answers that help most. */
function mainWay(chapter: Chapter): GraphNode[] {
  const way: GraphNode[] = [];
  let next: string | undefined = chapter.entries[0]?.node;
  while (next !== undefined && !way.some(({ id }) => id === next)) {
    const node = nodeOf(chapter, next);
    way.push(node);
    next = node.choices ? onwards(node, node.choices, way) : node.go;
  }
  return way;
}

/** Where the best answer leads that has not been visited; the next best, if that one only leads back. */
function onwards(
  node: GraphNode,
  choices: readonly GraphChoice[],
  way: readonly GraphNode[],
): string | undefined {
  const onward = (['strong', 'fine', 'mend'] as const).flatMap((verdict) =>
    choices
      .filter(({ then, stays }) => then.verdict === verdict && !stays)
      .map(({ go }) => go ?? node.go)
      .filter((to) => to !== undefined && !way.some(({ id }) => id === to)),
  );
  return onward[0];
}
