import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginDeciding, decide, decisionMoves, type Option } from './decision.ts';

const options: Option[] = [
  { id: 'ask', then: { verdict: 'strong', world: 'w', why: 'y' } },
  { id: 'lend', then: { verdict: 'mend', world: 'w', why: 'y', mend: 'm' } },
];

describe('a decision', () => {
  it('opens the way on only after a mistake is put right', () => {
    const wrong = decide(options, beginDeciding(), { do: 'choose', choice: 'lend' });
    expect(decisionMoves(options, wrong)).toEqual([{ do: 'mend' }, { do: 'again' }]);
    const mended = decide(options, wrong, { do: 'mend' });
    expect(decisionMoves(options, mended)).toContainEqual({ do: 'next' });
  });

  it('rewinds to every choice, and remembers what was tried', () => {
    const wrong = decide(options, beginDeciding(), { do: 'choose', choice: 'lend' });
    const back = decide(options, wrong, { do: 'again' });
    expect(back).toEqual({ chosen: null, mended: false, tried: ['lend'] });
    expect(decisionMoves(options, back)).toHaveLength(2);
  });

  it('ignores a move that is not open', () => {
    const start = beginDeciding();
    expect(decide(options, start, { do: 'mend' })).toBe(start);
    expect(decide(options, start, { do: 'choose', choice: 'nowhere' })).toBe(start);
  });

  it('always has a move, whatever was done before', () => {
    const move = fc.constantFrom(
      { do: 'choose', choice: 'ask' } as const,
      { do: 'choose', choice: 'lend' } as const,
      { do: 'mend' } as const,
      { do: 'again' } as const,
    );
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const state = moves.reduce((now, next) => decide(options, now, next), beginDeciding());
        expect(decisionMoves(options, state).length).toBeGreaterThan(0);
      }),
    );
  });
});
