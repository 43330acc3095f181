import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseQuestions } from './index.ts';

const everyday = ['road', 'lost'];

describe('the questions that come back', () => {
  it('are everyday ones on the first lesson', () => {
    expect(chooseQuestions([], everyday, 2)).toEqual(['road', 'lost']);
  });

  it('mix the lesson before with an everyday one while the path is short', () => {
    expect(chooseQuestions([['a1', 'a2']], everyday, 2)).toEqual(['a1', 'road']);
  });

  it('reach further back as the path grows, with another question each time', () => {
    expect(
      chooseQuestions(
        [
          ['a1', 'a2'],
          ['b1', 'b2'],
          ['c1', 'c2'],
        ],
        everyday,
        2,
      ),
    ).toEqual(['c1', 'a2']);
  });

  it('are always as many as asked for, and never the same twice', () => {
    const lessons = fc.array(fc.array(fc.uuid(), { minLength: 2, maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(lessons, (earlier) => {
        const chosen = chooseQuestions(earlier, everyday, 2);
        expect(chosen).toHaveLength(2);
        expect(new Set(chosen).size).toBe(2);
      }),
    );
  });
});
