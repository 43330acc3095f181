/** The story's words for one play: names filled in, keys named. Used by the view and by the printed twin. */
import { picturesOf, setupOf } from './deal.ts';
import { currentDeal, type Reply, type State } from './play.ts';
import type { AccountsGame } from './schema.ts';

export interface Person {
  id: string;
  name: string;
  pronouns: 'she' | 'he' | 'they';
  role: 'child' | 'adult';
}
export type People = Record<string, Person>;

const pronouns = {
  she: { they: 'she', them: 'her', their: 'her' },
  he: { they: 'he', them: 'him', their: 'his' },
  they: { they: 'they', them: 'them', their: 'their' },
};

/** Fills the names in braces. A name that stands for nothing here stays as it is, to be seen and mended. */
export function fill(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => names[name] ?? braces);
}

/** Fills every text in a piece of the game. */
export function fillAll<T>(piece: T, names: Readonly<Record<string, string>>): T {
  if (typeof piece === 'string') return fill(piece, names) as T;
  if (Array.isArray(piece)) return piece.map((one: unknown) => fillAll(one, names)) as T;
  if (piece === null || typeof piece !== 'object') return piece;
  return Object.fromEntries(
    Object.entries(piece).map(([name, value]) => [name, fillAll(value as unknown, names)]),
  ) as T;
}

/** What the names in braces stand for in this round. */
export function namesIn(game: AccountsGame, people: People, state: State): Record<string, string> {
  const dealt = currentDeal(state);
  const { leaks, accounts } = setupOf(game, state.round, dealt);
  const child = people[dealt.child]!;
  const lostKey = accounts.find(({ service }) => service === leaks)!.key;
  return {
    ...dealt.names,
    ...pronouns[child.pronouns],
    child: child.name,
    adult: people[dealt.adult]!.name,
    friend: people[dealt.friend]!.name,
    leaked: dealt.names[leaks]!,
    key: game.tokens[dealt.keys[lostKey]!]!.says,
  };
}

/** A reply in words, with the account in hand and the other one in it. */
export function wordsOf(game: AccountsGame, names: Record<string, string>, reply: Reply) {
  const wordings = game.replies[reply.name];
  const wording = wordings[reply.turn % wordings.length]!;
  return fillAll(wording, {
    ...names,
    app: names[reply.slot ?? ''] ?? '',
    other: names[reply.other ?? ''] ?? '',
  });
}

/** The pictures of an account's key; none when somebody else made it. */
export function keyPictures(game: AccountsGame, state: State, key: string): AccountsGame['tokens'] {
  if (key.startsWith('theirs-')) return [];
  return picturesOf(game, state.seed, currentDeal(state), key).map((at) => game.tokens[at]!);
}
