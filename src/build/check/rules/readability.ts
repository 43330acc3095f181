import type { Stage } from '#core/curriculum.ts';
import { sound, type Content } from '../content.ts';
import type { Fault } from '../fault.ts';
import { measure, wordsOf, type Measure } from '../reading.ts';
import { textsOf } from '../texts.ts';
import type { Source } from '../source.ts';
import type { Rule } from '../rule.ts';

/** The formulas say nothing about a few lines. */
const fewestWords = 60;

interface Bound {
  formula: 'spache' | 'fleschKincaid' | 'daleChall';
  name: string;
  most: number;
}

const bounds: Record<Stage | 'family', Bound[]> = {
  nest: [{ formula: 'spache', name: 'Spache', most: 2.4 }],
  branch: [{ formula: 'spache', name: 'Spache', most: 3.5 }],
  sky: [
    { formula: 'fleschKincaid', name: 'Flesch-Kincaid', most: 5 },
    { formula: 'daleChall', name: 'Dale-Chall', most: 6 },
  ],
  // About what an eleven-year-old reads with ease.
  family: [
    { formula: 'fleschKincaid', name: 'Flesch-Kincaid', most: 6 },
    { formula: 'daleChall', name: 'Dale-Chall', most: 6 },
  ],
};

/** A whole lesson, a whole game, and a whole page for families, is as easy to read as its readers need. */
export const readability: Rule = (content) => {
  const taught = familiarWords(content);
  const wholes = Map.groupBy(
    textsOf(content).filter(({ whole }) => whole),
    ({ whole }) => whole,
  );
  return [...wholes.values()].flatMap((texts): Fault[] => {
    const [{ source, stage, reader, whole } = {}] = texts;
    const level = stage ?? (reader === 'family' ? reader : undefined);
    if (!source || !level) return [];
    const measured = measure(
      texts.map(({ text }) => text),
      taught,
    );
    if (measured.words < fewestWords) return [];
    return bounds[level]
      .filter(({ formula, most }) => measured[formula] > most)
      .map(({ formula, name, most }) => ({
        ...placeOf(source, whole),
        reason: `reads at ${name} ${measured[formula].toFixed(1)}; ${level} has at most ${most.toFixed(1)}`,
        mend: advice(measured, formula),
      }));
  });
};

/** The votes of a lesson are measured apart from its prose. */
function placeOf(source: Source, whole?: string) {
  return whole?.startsWith('evidence ')
    ? { file: source.file, ...source.placeOfKey(['evidence']), path: 'evidence' }
    : { file: source.file, line: 1, column: 1, path: '' };
}

/** Words that count as easy: those we teach, British ones, and the names of the cast. */
export function familiarWords(content: Content): Set<string> {
  const lists = sound(content.taughtWords).flatMap(({ data }) => [
    ...data.taught,
    ...data.british,
    ...data.everyday,
  ]);
  const cast = sound(content.people).flatMap(({ data }) => data.map(({ name }) => name));
  return new Set([...lists, ...cast].flatMap(wordsOf));
}

function advice({ words, sentences, unfamiliar }: Measure, formula: Bound['formula']): string {
  const long = `${(words / sentences).toFixed(1)} words a sentence`;
  if (formula === 'fleschKincaid') return `${long}; use shorter words and sentences`;
  return `${long}; hard words: ${unfamiliar[formula].slice(0, 12).join(', ')}`;
}
