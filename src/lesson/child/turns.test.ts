import { expect, test } from 'vitest';
import fc from 'fast-check';
import { nextShow } from './turns.ts';

test('the turn passes once something was chosen and there is something to choose again', () => {
  const start = { turn: 'child', isChosen: false, isFinished: false, canChoose: true } as const;
  expect(nextShow(start).show).toBe('child');
  const chosen = nextShow({ ...start, isChosen: true, canChoose: false });
  expect(chosen).toEqual({ turn: 'child', isChosen: true, show: 'talk' });
  expect(nextShow({ ...start, ...chosen, canChoose: true })).toEqual({
    turn: 'adult',
    isChosen: false,
    show: 'adult',
  });
});

test('whatever happens, turns alternate, nobody has two in a row, and the end is the end', () => {
  const step = fc.record({ chooses: fc.boolean(), isFinished: fc.boolean(), canChoose: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let now: Pick<ReturnType<typeof nextShow>, 'turn' | 'isChosen'> = { turn: 'child', isChosen: false };
      for (const { chooses, ...seen } of steps) {
        const before = { ...now, isChosen: now.isChosen || chooses };
        const after = nextShow({ ...before, ...seen });
        expect(after.show === 'end').toBe(seen.isFinished);
        expect(after.turn !== before.turn).toBe(before.isChosen && (seen.canChoose || seen.isFinished));
        if (after.turn !== before.turn) expect(after.isChosen).toBe(false);
        now = after;
      }
    }),
  );
});
