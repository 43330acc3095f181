import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages, units } from './curriculum.ts';
import { halfTerms, oneTermAfter, revisits, schoolYears, spread, yearsOf } from './school-year.ts';

describe('school years', () => {
  it('belong to one stage each, Reception to Year 6', () => {
    expect(yearsOf('nest')).toEqual([0, 1, 2]);
    expect(yearsOf('branch')).toEqual([3, 4]);
    expect(yearsOf('sky')).toEqual([5, 6]);
    expect(stages.flatMap(yearsOf)).toEqual(schoolYears);
  });
});

describe('a year of lessons', () => {
  it('has a lesson in every half-term, and no more than two', () => {
    const year = spread(units.length);
    expect(year).toHaveLength(units.length);
    for (const halfTerm of halfTerms) {
      const here = year.filter((one) => one === halfTerm).length;
      expect(here).toBeGreaterThanOrEqual(1);
      expect(here).toBeLessThanOrEqual(2);
    }
  });

  it('keeps the order, begins in September and is even, however many lessons there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const places = spread(count).map((halfTerm) => halfTerms.indexOf(halfTerm));
        expect(places).toHaveLength(count);
        expect(places[0]).toBe(0);
        expect(places).toEqual([...places].sort((one, other) => one - other));
        const counts = halfTerms.map((_, at) => places.filter((place) => place === at).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('comes back a term later, after the summer in the next year', () => {
    expect(oneTermAfter('autumn2')).toEqual({ halfTerm: 'spring2', inNextYear: false });
    expect(oneTermAfter('spring1')).toEqual({ halfTerm: 'summer1', inNextYear: false });
    expect(oneTermAfter('summer2')).toEqual({ halfTerm: 'autumn2', inNextYear: true });
  });
});

describe('what a lesson is asked about again', () => {
  it('is another question after a term than after a week', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 6 }), (questions) => {
        const { week, term } = revisits(questions);
        expect(questions).toContain(week);
        expect(questions).toContain(term);
        expect(week).not.toBe(term);
      }),
    );
  });

  it('after a week is none that the next lessons begin with', () => {
    expect(revisits(['first', 'second', 'third']).week).toBe('third');
  });

  it('needs two questions', () => {
    expect(() => revisits(['only'])).toThrow('two questions');
  });
});
