import type { Act, GraphChoice, GraphNode, Player } from '#core/branching/graph.ts';
import { nameOf, type Named } from '#core/branching/names.ts';
import type { TurningPoint } from '#core/branching/run.ts';

/** A scene as it is read aloud: who says what, line by line. */
export function heard({ lines }: GraphNode, cast: Readonly<Record<string, Player>>, people: Named): string {
  return lines
    .map(({ who, says }) => (who === undefined ? says : `${nameOf(cast[who]!, people)}: ${says}`))
    .join('\n');
}

/** What was done to the pretend screen since this scene began, the newest last. A scene goes on until the place changes. */
export function doneHere(
  { place }: GraphNode,
  points: readonly TurningPoint[],
  now: GraphChoice | undefined,
): Act[] {
  const since = points.findLastIndex(({ node }) => node.place !== undefined && node.place !== place);
  const made = place === undefined ? points : points.slice(since + 1);
  const acts = [...made.map(({ chosen }) => chosen.act), now?.act].filter((act) => act !== undefined);
  return [...new Set(acts)];
}
