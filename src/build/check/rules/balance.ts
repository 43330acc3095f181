import { writtenGames } from '../content.ts';
import { faultAt } from '../source.ts';
import type { Rule } from '../rule.ts';

const fewest = 12;

/** A game has enough in it, and between a quarter and a half of it is fine: children learn to judge, not to suspect. */
export const balance: Rule = (content) =>
  writtenGames(content).flatMap(({ source, data }) => {
    const kind = content.kinds.get(data.kind);
    if (!kind) {
      const mend = `write src/games/${data.kind}/items.ts as src/core/items.ts says`;
      return [faultAt(source, ['kind'], `the kind "${data.kind}" does not say what its items are`, mend)];
    }
    const items = kind.items(data);
    const harmless = items.filter((item) => item.harmless).length;
    if (items.length < fewest) {
      return [faultAt(source, [], `has ${items.length} items or decisions`, `write at least ${fewest}`)];
    }
    if (harmless * 4 < items.length || harmless * 2 > items.length) {
      const reason = `${harmless} of ${items.length} items are harmless`;
      return [faultAt(source, [], reason, 'a third or so: at least a quarter, at most a half')];
    }
    return [];
  });
