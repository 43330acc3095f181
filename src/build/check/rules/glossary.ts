import { sound } from '../content.ts';
import type { Fault } from '../fault.ts';
import { faultAt } from '../source.ts';
import type { Rule } from '../rule.ts';

/** Every word to know has one meaning, written in one of the units that teach it. */
export const glossary: Rule = (content) => {
  const all = sound(content.units).flatMap(({ source, data }) =>
    data.words.map(({ word, means }, at) => ({ source, at, word: word.toLowerCase(), means })),
  );
  // The meaning may stand in a file that cannot be read yet.
  const isWhole = content.units.every(({ data }) => data);
  return [...Map.groupBy(all, ({ word }) => word).values()].flatMap((same): Fault[] => {
    const [first, ...more] = same.filter(({ means }) => means !== undefined);
    if (!first) {
      const [{ source, at, word } = {}] = same;
      if (!source || !isWhole) return [];
      const mend = 'write `means`, here or in another unit that teaches it';
      return [faultAt(source, ['words', at ?? 0], `no unit says what "${word}" means`, mend)];
    }
    const { line } = first.source.placeOf(['words', first.at, 'means']);
    return more.map(({ source, at, word }) =>
      faultAt(
        source,
        ['words', at, 'means'],
        `"${word}" has its meaning in ${first.source.file}:${line} already`,
        'take one of them away; the word itself stays',
      ),
    );
  });
};
