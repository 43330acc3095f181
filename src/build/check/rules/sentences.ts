import type { Stage } from '#core/curriculum.ts';
import { sentencesOf, wordsOf } from '../reading.ts';
import { faultIn, textsOf } from '../texts.ts';
import type { Rule } from '../rule.ts';

/** Words in a sentence, at most (our own bounds, from the readability table of the research notes). */
const most: Record<Stage | 'family' | 'adult', number> = {
  nest: 8,
  branch: 12,
  sky: 15,
  family: 18,
  adult: 25,
};

/** No sentence is too long for those who read it. */
export const sentences: Rule = (content) =>
  textsOf(content).flatMap((text) => {
    const reader = text.stage ?? (text.reader === 'family' ? 'family' : 'adult');
    const limit = most[reader];
    return sentencesOf(text.text).flatMap((sentence) => {
      const count = wordsOf(sentence).length;
      if (count <= limit) return [];
      const start = sentence.split(' ').slice(0, 4).join(' ');
      return [
        faultIn(
          text,
          `${count} words in “${start} …”`,
          `at most ${limit} a sentence for ${text.stage ?? (reader === 'family' ? 'families' : 'adults')}`,
        ),
      ];
    });
  });
