import type { GraphNode, Player } from '#core/branching/graph.ts';
import { nameOf, type Named } from '#core/branching/names.ts';

/** A scene as it is read aloud: who says what, line by line. */
export function heard(
  { lines, asks }: GraphNode,
  cast: Readonly<Record<string, Player>>,
  people: Named,
): string {
  const said = lines.map(({ who, says }) =>
    who === undefined ? says : `${nameOf(cast[who]!, people)}: ${says}`,
  );
  return [...said, ...(asks === undefined ? [] : [asks])].join('\n');
}
