import type { Branching } from '#core/branching/graph.ts';
import { problems } from '#core/branching/problems.ts';
import { sound } from '../content.ts';
import type { Rule } from '../rule.ts';
import { faultAt } from '../source.ts';

/** Branching games lead somewhere from everywhere, and to help from everywhere. */
export const graphs: Rule = (content) =>
  sound(content.games).flatMap(({ source, data }) =>
    isBranching(data)
      ? problems(data).map(({ path, reason, mend }) => faultAt(source, pathOf(path), reason, mend))
      : [],
  );

const isBranching = (game: unknown): game is Branching =>
  typeof game === 'object' && game !== null && 'chapters' in game && 'casts' in game;

/** Numbers name places in lists. */
const pathOf = (path: string) => path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
