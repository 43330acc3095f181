import { sound } from '../content.ts';
import { faultAt } from '../source.ts';
import type { Rule } from '../rule.ts';

/** A lesson takes as long as its parts. */
export const minutes: Rule = ({ lessons }) =>
  sound(lessons).flatMap(({ source, data }) => {
    const sum = data.teaching.timings.reduce((total, { minutes }) => total + minutes, 0);
    if (sum === data.minutes) return [];
    const reason = `is ${data.minutes}, but the timings add up to ${sum}`;
    return [faultAt(source, ['minutes'], reason, 'change this or teaching.timings')];
  });
