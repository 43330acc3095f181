import { sound } from '../content.ts';
import { faultAt } from '../source.ts';
import type { Rule } from '../rule.ts';

/** A child can use what is offered to children without having to find an adult first. */
export const help: Rule = ({ helpLines }) =>
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
