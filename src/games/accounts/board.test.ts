import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  accountAt,
  type Board,
  fall,
  isSafe,
  needsRepair,
  repair,
  type Repair,
  settle,
} from './board.ts';

const slots = ['email', 'chat', 'draw', 'video', 'homework'];

const account = (slot: string, more: Partial<Account> = {}): Account => ({
  slot,
  key: slot,
  resets: 'adult',
  twoStep: false,
  inside: false,
  settled: false,
  ...more,
});

const board = (accounts: Account[], more: Partial<Board> = {}): Board => ({
  accounts,
  lost: ['a'],
  adultKnows: false,
  manager: false,
  warned: false,
  ...more,
});

/** Any accounts at all, also with resets that go round in circles. */
const anyAccounts = fc
  .array(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      resets: fc.constantFrom('adult', 'school', ...slots),
      twoStep: fc.boolean(),
      inside: fc.boolean(),
    }),
    { minLength: 5, maxLength: 5 },
  )
  .map((drawn) => drawn.map((one, at) => account(slots[at]!, one)));

/** Accounts as a game file may have them: resets lead to an earlier account or to a person. */
const playableAccounts = anyAccounts.map((accounts) =>
  accounts.map((one, at) => {
    const earlier = slots.slice(0, at).includes(one.resets);
    return { ...one, inside: false, resets: earlier ? one.resets : 'adult' };
  }),
);

const someLost = fc.subarray(['a', 'b', 'c', 'd']);

/** Reachability, the plain way: fallen is who can be reached from an open door along resets. */
function reachable(accounts: readonly Account[], lost: readonly string[]): Set<string> {
  const open = (one: Account) => one.inside || (!one.twoStep && lost.includes(one.key));
  const reaches = (one: Account, seen: string[]): boolean => {
    if (open(one)) return true;
    const via = accounts.find(({ slot }) => slot === one.resets);
    return via !== undefined && !seen.includes(via.slot) && reaches(via, [...seen, via.slot]);
  };
  return new Set(accounts.filter((one) => reaches(one, [one.slot])).map(({ slot }) => slot));
}

describe('the dominoes', () => {
  it('take an account with the lost key, and what its resets open', () => {
    const accounts = [
      account('email', { key: 'a' }),
      account('draw', { key: 'a' }),
      account('chat', { resets: 'email' }),
      account('video', { key: 'a', twoStep: true }),
      account('homework', { resets: 'school' }),
    ];
    expect(fall(accounts, ['a'])).toEqual([
      { slot: 'email', because: 'lost', wave: 0 },
      { slot: 'draw', because: 'lost', wave: 0 },
      { slot: 'chat', because: 'reset', through: 'email', wave: 1 },
    ]);
  });

  it('fall exactly where an open door can be reached, on any board', () => {
    fc.assert(
      fc.property(anyAccounts, someLost, (accounts, lost) => {
        const fallen = fall(accounts, lost).map(({ slot }) => slot);
        expect(new Set(fallen)).toEqual(reachable(accounts, lost));
        expect(fallen).toHaveLength(new Set(fallen).size);
      }),
      { numRuns: 500 },
    );
  });

  it('fall in an order in which each has its cause before it', () => {
    fc.assert(
      fc.property(anyAccounts, someLost, (accounts, lost) => {
        const falls = fall(accounts, lost);
        falls.forEach((one, at) => {
          if (one.because === 'reset')
            expect(falls.slice(0, at).map(({ slot }) => slot)).toContain(one.through);
        });
      }),
    );
  });

  it('do not fall further once they have settled', () => {
    fc.assert(
      fc.property(anyAccounts, someLost, (accounts, lost) => {
        const settled = settle(board(accounts, { lost }));
        expect(settle(settled)).toEqual(settled);
      }),
    );
  });
});

const leaked = () =>
  settle(
    board([
      account('email', { key: 'a' }),
      account('draw', { key: 'a' }),
      account('chat', { key: 'b', resets: 'email' }),
      account('video', { key: 'c', twoStep: true }),
      account('homework', { key: 'd', resets: 'school' }),
    ]),
  );

const spare = (at: number) => `spare-${at}`;

const play = (from: Board, ...moves: Repair[]) =>
  moves.reduce((now, move, at) => repair(now, move, (n) => `spare-${at}-${n}`).board, from);

describe('a repair', () => {
  it('of another account before the email is undone through the email', () => {
    const result = repair(leaked(), { do: 'own-key', slot: 'chat', key: 'words' }, spare);
    expect(result).toMatchObject({ reply: 'back', other: 'email' });
    expect(accountAt(result.board, 'chat').inside).toBe(true);
    expect(result.mend?.map((move) => 'slot' in move && move.slot)).toEqual([
      'email',
      'email',
      'chat',
      'chat',
    ]);
  });

  it('of the same account holds once the email is out of reach', () => {
    const emailFirst = play(leaked(), { do: 'told' }, { do: 'own-key', slot: 'email', key: 'e' });
    const result = repair(emailFirst, { do: 'own-key', slot: 'chat', key: 'words' }, spare);
    expect(result.reply).toBe('own-key');
    expect(needsRepair(result.board, accountAt(result.board, 'chat'))).toBe(false);
  });

  it('takes two moves alone and one with an adult, who signs the others out', () => {
    const alone = repair(leaked(), { do: 'own-key', slot: 'email', key: 'e' }, spare);
    expect(alone.reply).toBe('own-key-alone');
    expect(accountAt(alone.board, 'email').inside).toBe(true);
    const out = repair(alone.board, { do: 'sign-out', slot: 'email' }, spare);
    expect(out.reply).toBe('sign-out');
    expect(accountAt(out.board, 'email').inside).toBe(false);

    const told = play(leaked(), { do: 'told' }, { do: 'own-key', slot: 'email', key: 'e' });
    expect(accountAt(told, 'email').inside).toBe(false);
  });

  it('that only adds a 1, copies a key or signs out does not last, and says how to mend it', () => {
    const told = play(leaked(), { do: 'told' });
    expect(repair(told, { do: 'plus-one', slot: 'draw' }, spare)).toMatchObject({ reply: 'plus-one' });
    expect(repair(told, { do: 'sign-out', slot: 'draw' }, spare)).toMatchObject({
      reply: 'sign-out-returns',
    });
    expect(repair(told, { do: 'copy', slot: 'draw', from: 'homework' }, spare)).toMatchObject({
      reply: 'copied',
      other: 'homework',
    });
  });

  it('leaves alone what is fine, and not what is not', () => {
    const reply = (slot: string, from = leaked()) => repair(from, { do: 'leave', slot }, spare).reply;
    expect(reply('homework')).toBe('leave-fine');
    expect(reply('video')).toBe('leave-fine');
    expect(reply('chat')).toBe('leave-inside');
    const secured = play(leaked(), { do: 'told' }, { do: 'own-key', slot: 'email', key: 'e' });
    expect(reply('email', secured)).toBe('leave-email');
    const held = settle(board([account('email', { key: 'a', twoStep: true })]));
    expect(reply('email', held)).toBe('leave-key');
  });

  it('with 2-step needs an adult, and then keeps a lost key out', () => {
    expect(repair(leaked(), { do: 'two-step', slot: 'draw' }, spare).reply).toBe('two-step-alone');
    const told = play(leaked(), { do: 'told' }, { do: 'two-step', slot: 'draw' });
    expect(accountAt(told, 'draw').inside).toBe(false);
    expect(needsRepair(told, accountAt(told, 'draw'))).toBe(true);
  });
});

const anyMove: fc.Arbitrary<Repair> = fc.oneof(
  fc.record({
    do: fc.constant('own-key' as const),
    slot: fc.constantFrom(...slots),
    key: fc.constantFrom('x', 'y', 'z'),
  }),
  fc.record({
    do: fc.constantFrom('plus-one' as const, 'two-step' as const, 'sign-out' as const, 'leave' as const),
    slot: fc.constantFrom(...slots),
  }),
  fc.record({
    do: fc.constant('copy' as const),
    slot: fc.constantFrom(...slots),
    from: fc.constantFrom(...slots),
  }),
  fc.record({ do: fc.constantFrom('told' as const, 'manager' as const, 'warn' as const) }),
);

/** The calm order: tell; then from where the resets begin, a key of its own and, for the email, 2-step. */
const calmOrder: Repair[] = [
  { do: 'told' },
  ...slots.flatMap((slot): Repair[] => [
    { do: 'own-key', slot, key: `own-${slot}` },
    ...(slot === 'email' ? [{ do: 'two-step', slot } as const] : []),
  ]),
];

describe('from wherever the moves have led', () => {
  it('the calm order makes the board safe', () => {
    fc.assert(
      fc.property(playableAccounts, someLost, fc.array(anyMove), (accounts, lost, moves) => {
        const somewhere = play(settle(board(accounts, { lost })), ...moves);
        expect(isSafe(play(somewhere, ...calmOrder))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('doing what a reply says to put it right does put it right', () => {
    fc.assert(
      fc.property(playableAccounts, someLost, fc.array(anyMove), anyMove, (accounts, lost, moves, move) => {
        const somewhere = play(settle(board(accounts, { lost })), ...moves);
        const { board: wrong, reply, mend } = repair(somewhere, move, (at) => `mend-${at}`);
        if (!mend) return;
        const right = play(wrong, ...mend);
        if (!('slot' in move)) {
          expect(right.manager).toBe(true);
          return;
        }
        const one = accountAt(right, move.slot);
        const only2Step = reply === 'two-step-alone' || reply === 'leave-email';
        expect(only2Step ? one.twoStep : !needsRepair(right, { ...one, twoStep: true })).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
