import type { Decision, Item, Mention } from '../items.ts';
import type { Branching, GraphNode } from './graph.ts';

/** Every node where something is decided, with its path in the game's file. */
function decisions({ chapters }: Branching): { path: string; node: GraphNode }[] {
  return chapters.flatMap(({ nodes }, chapter) =>
    nodes.flatMap((node, at) => (node.choices ? [{ path: `chapters.${chapter}.nodes.${at}`, node }] : [])),
  );
}

export const items = (game: Branching): Item[] =>
  decisions(game).map(({ path, node }) => ({ path, harmless: node.harmless ?? false }));

/** What is picked from a list; what is done on the pretend screen has no wording to give it away. */
export const choices = (game: Branching): Decision[] =>
  decisions(game).flatMap(({ path, node }) => {
    const labels = node
      .choices!.filter(({ act }) => !act)
      .map(({ label, then }) => ({ text: label, best: then.verdict === 'strong' }));
    return labels.length > 1 ? [{ path: `${path}.choices`, labels }] : [];
  });

export const people = ({ casts }: Branching): Mention[] =>
  casts.flatMap((cast, at) =>
    Object.entries(cast).flatMap(([role, player]) =>
      typeof player === 'string' ? [{ path: `casts.${at}.${role}`, id: player }] : [],
    ),
  );
