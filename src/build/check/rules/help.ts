import { sound } from '../content.ts';
import { closest } from '../closest.ts';
import { faultAt } from '../source.ts';
import type { Rule } from '../rule.ts';

/** What is offered to children needs no adult, and what is offered to adults is a line that exists. */
export const help: Rule = (content) => [...withoutAdult(content), ...knownLines(content)];

const knownLines: Rule = ({ helpLines, adultHelp }) => {
  const known = new Set(sound(helpLines).flatMap(({ data }) => data.map(({ id }) => id)));
  return sound(adultHelp).flatMap(({ source, data }) =>
    data.situations.flatMap((situation, at) =>
      (['lines', 'staffLines'] as const).flatMap((key) =>
        (situation[key] ?? []).flatMap((id, place) =>
          known.has(id)
            ? []
            : [
                faultAt(
                  source,
                  ['situations', at, key, place],
                  `there is no line "${id}"`,
                  closest(id, known),
                ),
              ],
        ),
      ),
    ),
  );
};

/** A child can use it without having to find an adult first. */
const withoutAdult: Rule = ({ helpLines }) =>
  sound(helpLines).flatMap(({ source, data }) =>
    data.flatMap(({ audience, needsAdult }, at) =>
      audience === 'child' && needsAdult
        ? [
            faultAt(
              source,
              [at, 'needsAdult'],
              'a line for children needs an adult',
              'make its audience adult',
            ),
          ]
        : [],
    ),
  );
