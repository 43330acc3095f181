/** What an answer sheet says of one question, however its game is played. */
import type { Outcome } from '#core/decision.ts';

interface KeyOption {
  /** As on the sheet; empty where the sheet has none. */
  letter: string;
  says: string;
  isBest: boolean;
}

/** Options with one and the same reason. */
export interface KeyAnswer {
  options: KeyOption[];
  why: string;
  mend?: string | undefined;
}

export interface KeyEntry {
  part: string;
  /** As on the sheet; 0 where the sheet has none. */
  number: number;
  asks: string;
  /** What comes before the reasons: an order that works, what can be worked out. */
  lead?: string | undefined;
  answers: KeyAnswer[];
  /** No answer is better than another: they are told in one breath. */
  isOpen?: true;
}

type Told = Partial<Outcome> & { says: string; letter?: string };

/** Every reason once. An opinion has no verdict and no why: what comes of it says all there is to say. */
export function answersOf(all: readonly Told[]): KeyAnswer[] {
  const found: KeyAnswer[] = [];
  for (const { letter = '', says, verdict, why, world = '', mend } of all) {
    const option = { letter, says, isBest: verdict === 'strong' };
    const reason = why || world;
    const same = found.find((one) => one.why === reason && one.mend === mend);
    if (same) same.options.push(option);
    else found.push({ options: [option], why: reason, mend });
  }
  return found;
}

/** With the letters that stand beside them on the sheet. */
export const lettered = <T extends object>(all: readonly T[]): (T & { letter: string })[] =>
  all.map((one, at) => ({ ...one, letter: 'ABCDEF'[at]! }));
