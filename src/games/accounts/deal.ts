/** What one play is made of: which family, set-up and names, in which order. Drawn from the seed, plain JSON. */
import { draw, randomFrom, shuffle } from '#core/random.ts';
import { type Board, settle } from './board.ts';
import type { AccountsGame, Card, Setup } from './schema.ts';

export interface Dealt {
  setup: string;
  child: string;
  adult: string;
  friend: string;
  /** The name each service has in this play, by its name in the file. */
  names: Record<string, string>;
  /** The tokens (places in `game.tokens`) behind the letters of the set-up's keys. */
  keys: Record<string, number>;
  /** The order of the accounts on the board. */
  order: string[];
  /** Cards still to come, in order. */
  cards: string[];
}

/** One `Dealt` a round. The next seed has another family, another set-up and other names. */
export function deal(game: AccountsGame, seed: number): Dealt[] {
  const random = randomFrom(seed);
  // Two rounds of one play use names from both ends of a shuffled list, so that none comes twice.
  const names = Object.entries(game.services).map(([service, { names: all }]) => {
    const start = seed % all.length;
    return [service, [...all.slice(start), ...all.slice(0, start)]] as const;
  });
  return game.rounds.map(({ setups, cards }, round) => {
    const setup = setups[seed % setups.length]!;
    const letters = [...new Set(setup.accounts.map(({ key }) => key))];
    const tokens = draw([...game.tokens.keys()], letters.length, random);
    return {
      ...game.families[(seed * game.rounds.length + round) % game.families.length]!,
      setup: setup.id,
      names: Object.fromEntries(names.map(([service, all]) => [service, all[round % all.length]!])),
      keys: Object.fromEntries(letters.map((letter, at) => [letter, tokens[at]!])),
      order: shuffle(
        setup.accounts.map(({ service }) => service),
        random,
      ),
      cards: dealCards(cards, setup.id, seed),
    };
  });
}

/** How many cards of each part a round has. A round is ten minutes with them, and the next play brings others. */
const cardsAPart: Record<Card['at'], number> = { news: 1, fell: 1, repair: 2 };

function dealCards(cards: readonly Card[], setup: string, seed: number): string[] {
  const fitting = cards.filter(({ in: only }) => !only || only.includes(setup));
  return fitting
    .filter((card) => {
      const part = fitting.filter(({ at }) => at === card.at);
      const most = cardsAPart[card.at];
      // The next play goes on where this one's cards end, and comes round again.
      return (part.indexOf(card) - seed * most + part.length * seed * most) % part.length < most;
    })
    .map(({ id }) => id);
}

export function setupOf(game: AccountsGame, round: number, dealt: Dealt): Setup {
  return game.rounds[round]!.setups.find(({ id }) => id === dealt.setup)!;
}

/** The board as it stands before anything falls. */
export function boardOf(setup: Setup, order: readonly string[]): Board {
  const accounts = order.map((slot) => {
    const { key, resets, twoStep } = setup.accounts.find(({ service }) => service === slot)!;
    return { slot, key, resets, twoStep, inside: false, settled: false };
  });
  const lost = setup.accounts.filter(({ service }) => service === setup.leaks).map(({ key }) => key);
  return { accounts, lost, adultKnows: false, manager: false, warned: false };
}

/** The board after the leak. */
export function leak(setup: Setup, order: readonly string[]): Board {
  return settle(boardOf(setup, order));
}

/** Fresh keys that are dealt at once have no picture in common. */
const dealtAtOnce = 4;

/**
 * The pictures (places in `game.tokens`) of a key. A set-up's key has one picture; a fresh key three, dealt from
 * the play's seed and the key's own number.
 */
export function picturesOf(game: AccountsGame, seed: number, dealt: Dealt, key: string): number[] {
  const single = dealt.keys[key];
  if (single !== undefined) return [single];
  const used = new Set(Object.values(dealt.keys));
  const free = [...game.tokens.keys()].filter((token) => !used.has(token));
  const number = Number(key.replace('words-', ''));
  const hand = shuffle(free, randomFrom(seed * 1_000 + Math.floor(number / dealtAtOnce)));
  const first = (number % dealtAtOnce) * 3;
  return hand.slice(first, first + 3);
}
