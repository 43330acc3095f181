/**
 * A family's accounts on the day a service loses its keys: which of them fall, and what each repair does.
 * Nothing here is a story; what happens follows from who holds which key and where resets go.
 */

import type { ReplyName } from './schema.ts';

/** One account. `slot` is its service's name in the game file. */
export interface Account {
  slot: string;
  /** Which key opens it. Accounts with the same key share it. */
  key: string;
  /** The slot whose owner can ask for a new key; anything else (an adult, school) is a person. */
  resets: string;
  twoStep: boolean;
  /** Somebody else is in. */
  inside: boolean;
  /** The child has dealt with it, or looked and left it. */
  settled: boolean;
}

export interface Board {
  accounts: Account[];
  /** Keys that somebody else holds. */
  lost: string[];
  adultKnows: boolean;
  manager: boolean;
  warned: boolean;
}

/** Why an account fell. `through` is the email that let them in. */
export type Fall =
  | { slot: string; because: 'lost'; wave: number }
  | { slot: string; because: 'reset'; through: string; wave: number };

/**
 * The dominoes, in the order in which they fall. An account falls when its key is lost and 2-step is off, or when
 * its resets go to an account that has fallen. (Many services let the email's owner get round 2-step.)
 */
export function fall(accounts: readonly Account[], lost: readonly string[]): Fall[] {
  const falls: Fall[] = accounts
    .filter((one) => one.inside || (lost.includes(one.key) && !one.twoStep))
    .map(({ slot }) => ({ slot, because: 'lost', wave: 0 }));
  const fallen = new Set(falls.map(({ slot }) => slot));
  for (let wave = 1; ; wave += 1) {
    const next = accounts.filter(({ slot, resets }) => !fallen.has(slot) && fallen.has(resets));
    if (next.length === 0) return falls;
    for (const { slot, resets } of next) {
      fallen.add(slot);
      falls.push({ slot, because: 'reset', through: resets, wave });
    }
  }
}

/** The key of whoever got into this account through a reset: they made it, and only they hold it. */
export const theirKey = (slot: string) => `theirs-${slot}`;

/** The board after the dominoes have fallen. */
export function settle(board: Board): Board {
  const falls = new Map(fall(board.accounts, board.lost).map((one) => [one.slot, one]));
  const lost = new Set(board.lost);
  const accounts = board.accounts.map((one) => {
    const fell = falls.get(one.slot);
    if (!fell) return one;
    if (fell.because === 'lost') return { ...one, inside: true };
    lost.add(theirKey(one.slot));
    return { ...one, inside: true, key: theirKey(one.slot) };
  });
  return { ...board, accounts, lost: [...lost] };
}

export function accountAt(board: Board, slot: string): Account {
  return board.accounts.find((one) => one.slot === slot)!;
}

function isShared({ accounts }: Board, { slot, key }: Account): boolean {
  return accounts.some((other) => other.slot !== slot && other.key === key);
}

const isEmail = ({ slot }: Account) => slot === 'email';

/** Nobody else holds this account's key, and nothing else of theirs is opened by it. */
function hasOwnKey(board: Board, one: Account): boolean {
  return !board.lost.includes(one.key) && !isShared(board, one);
}

/** Whether anything is left to do on this account. */
export function needsRepair(board: Board, one: Account): boolean {
  return one.inside || !hasOwnKey(board, one) || (isEmail(one) && !one.twoStep);
}

/** Every account has a key of its own and nobody else in it, the email has 2-step, and an adult knows. */
export function isSafe(board: Board): boolean {
  return board.adultKnows && !board.accounts.some((one) => needsRepair(board, one));
}

/** A move on the board. */
export type Repair =
  /** A key that nothing else has; `key` names it. */
  | { do: 'own-key'; slot: string; key: string }
  | { do: 'plus-one' | 'two-step' | 'sign-out'; slot: string }
  /** It is fine as it is. */
  | { do: 'leave'; slot: string }
  /** The key of another account of theirs. */
  | { do: 'copy'; slot: string; from: string }
  | { do: 'told' | 'manager' | 'warn' };

/** What a move came to: the reply's name and the board afterwards. */
export interface Result {
  board: Board;
  reply: ReplyName;
  /** The moves that put a mistake right. */
  mend?: Repair[];
  /** The other account in it: the email that let them in, or the account with the same key. */
  other?: string;
}

/** Names keys that nothing has yet: the first, the second and so on. */
export type Spare = (at: number) => string;

/** Carries out one move and lets the dominoes fall again. `spare` names keys for putting a mistake right. */
export function repair(board: Board, move: Repair, spare: Spare): Result {
  switch (move.do) {
    case 'told':
      return { board: { ...board, adultKnows: true }, reply: 'told' };
    case 'manager':
      return board.adultKnows
        ? { board: { ...board, manager: true }, reply: 'manager' }
        : { board, reply: 'manager-alone', mend: [{ do: 'told' }, { do: 'manager' }] };
    case 'warn':
      return { board: { ...board, warned: true }, reply: 'warned' };
    case 'leave':
      return leave(board, move.slot, spare);
    default:
      return change(board, move, spare);
  }
}

function leave(board: Board, slot: string, spare: Spare): Result {
  const one = accountAt(board, slot);
  if (one.inside) return { board, reply: 'leave-inside', mend: putRight(board, slot, spare) };
  if (!hasOwnKey(board, one)) return { board, reply: 'leave-key', mend: putRight(board, slot, spare) };
  if (needsRepair(board, one)) {
    return { board, reply: 'leave-email', mend: [{ do: 'told' }, { do: 'two-step', slot }] };
  }
  return { board: place(board, { ...one, settled: true }), reply: 'leave-fine' };
}

type Change = Exclude<Extract<Repair, { slot: string }>, { do: 'leave' }>;

function change(board: Board, move: Change, spare: Spare): Result {
  if (move.do === 'two-step' && !board.adultKnows) {
    return { board, reply: 'two-step-alone', mend: [{ do: 'told' }, move] };
  }
  const before = accountAt(board, move.slot);
  // With an adult beside them the other screens are signed out in the same minute; alone it is a move of its own.
  const out = move.do === 'sign-out' || board.adultKnows;
  // Whoever holds the email makes a key of their own again, whatever is changed here.
  const email = board.accounts.find(({ slot, inside }) => inside && slot === before.resets);
  const changed = { ...before, ...changeOf(board, move), inside: before.inside && !out && !email };
  const fallen = settle(place(board, changed));
  const now = accountAt(fallen, move.slot);
  const after = place(fallen, { ...now, settled: !needsRepair(fallen, now) });
  const mend = putRight(after, move.slot, spare);
  if (email) return { board: after, reply: 'back', other: email.slot, mend };

  const idle = !before.inside && hasOwnKey(board, before);
  switch (move.do) {
    case 'own-key':
      return { board: after, reply: now.inside ? 'own-key-alone' : idle ? 'own-key-idle' : 'own-key' };
    case 'plus-one':
      return idle ? { board: after, reply: 'plus-one-idle' } : { board: after, reply: 'plus-one', mend };
    case 'copy':
      return { board: after, reply: 'copied', other: move.from, mend };
    case 'two-step':
      return { board: after, reply: 'two-step' };
    case 'sign-out':
      if (now.inside) return { board: after, reply: 'sign-out-returns', mend };
      return { board: after, reply: before.inside ? 'sign-out' : 'sign-out-idle' };
  }
}

/** What the move changes on the account itself. A 1 at the end of a lost key is guessed at once: the same key. */
function changeOf(board: Board, move: Change): Partial<Account> {
  switch (move.do) {
    case 'own-key':
      return { key: move.key };
    case 'copy':
      return { key: accountAt(board, move.from).key };
    case 'two-step':
      return { twoStep: true };
    default:
      return {};
  }
}

/** A key of its own, then everyone out; before that the same for the email that could undo it. */
function putRight(board: Board, slot: string, spare: Spare, at = 0): Repair[] {
  const email = board.accounts.find((other) => other.inside && other.slot === accountAt(board, slot).resets);
  return [
    ...(email ? putRight(board, email.slot, spare, at + 1) : []),
    { do: 'own-key', slot, key: spare(at) },
    { do: 'sign-out', slot },
  ];
}

function place(board: Board, one: Account): Board {
  return { ...board, accounts: board.accounts.map((other) => (other.slot === one.slot ? one : other)) };
}
