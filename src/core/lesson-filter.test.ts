import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages } from './curriculum.ts';
import { fits, readFilter, writeFilter } from './lesson-filter.ts';
import { schoolYears } from './school-year.ts';

const filters = fc.record(
  {
    stage: fc.constantFrom(...stages),
    year: fc.constantFrom(...schoolYears),
    statement: fc.string({ minLength: 1 }),
  },
  { requiredKeys: [] },
);
const lesson = { stage: 'branch', codes: ['OSA2', 'C-KS2'] } as const;

describe('the filter of lessons', () => {
  it('is found again in the address it was written into', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(writeFilter(filter))).toEqual(filter);
      }),
    );
  });

  it('passes over whatever else an address says', () => {
    for (const query of ['', '?', '?stage=egg', '?year=7', '?year=', '?main', '?statement='])
      expect(readFilter(query)).toEqual({});
    expect(readFilter('?stage=egg&year=0')).toEqual({ year: 0 });
  });

  it('asks for all in an address without a query', () => {
    expect(writeFilter({})).toBe('');
    expect(fits({}, lesson)).toBe(true);
  });

  it('keeps what fits all that is asked for, and nothing else', () => {
    expect(fits({ stage: 'branch', year: 4, statement: 'OSA2' }, lesson)).toBe(true);
    expect(fits({ year: 3 }, lesson)).toBe(true);
    expect(fits({ year: 2 }, lesson)).toBe(false);
    expect(fits({ stage: 'sky' }, lesson)).toBe(false);
    expect(fits({ stage: 'branch', statement: 'OSA1' }, lesson)).toBe(false);
    expect(fits({ statement: 'OSA' }, lesson)).toBe(false);
  });
});
