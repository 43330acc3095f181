/** The story's words for one play: names filled in, keys named. Used by the view and by the printed twin. */
import type { Outcome } from '#core/decision.ts';
import { fillAll, fillPlaces } from '#core/words.ts';
import { accountAt, type Board, fall } from './board.ts';
import { boardOf, picturesOf, setupOf } from './deal.ts';
import { cardOf, currentDeal, type Reply, type State } from './play.ts';
import type { AccountsGame, Card } from './schema.ts';

/** The people by id, as far as the story needs them. */
export type Named = Readonly<Record<string, { name: string; pronouns: keyof typeof pronouns }>>;

const pronouns = {
  she: { they: 'she', them: 'her', their: 'her' },
  he: { they: 'he', them: 'him', their: 'his' },
  they: { they: 'they', them: 'them', their: 'their' },
};

/** What the names in braces stand for in this round. */
export function namesIn(game: AccountsGame, people: Named, state: State): Record<string, string> {
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
export function wordsOf(game: AccountsGame, names: Record<string, string>, reply: Reply): Outcome {
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

/** The same in words. */
export const keyWords = (pictures: AccountsGame['tokens']): string =>
  pictures.map(({ says }) => says).join(' · ');

/** What can be known of each account before anything falls, in one line. `words` holds the strings under `game`. */
export function factsOf(
  game: AccountsGame,
  people: Named,
  words: Readonly<Record<string, string>>,
  state: State,
): { slot: string; facts: string }[] {
  const names = namesIn(game, people, state);
  const say = (key: string, fill: Record<string, string> = {}) =>
    fillPlaces(words[`game.accounts.${key}`] ?? '', { ...names, ...fill });
  return state.board.accounts.map(({ slot, key, resets, twoStep }) => ({
    slot,
    facts: [
      game.services[slot]!.is,
      `${say('key')}: ${keyWords(keyPictures(game, state, key))}`,
      say('resetsTo', { where: names[resets] ?? say(`resets.${resets}`) }),
      say(twoStep ? 'twoStepOn' : 'twoStepOff'),
    ].join(' · '),
  }));
}

/** Whose face goes with a card. */
export function personOf(state: State, { who }: Card): string {
  return currentDeal(state)[who];
}

/** Why an account fell or stands, as the name of a string under `game.accounts.because`. */
export type Because = 'leak' | 'key' | 'reset' | 'twoStep' | 'fine';

/** What the leak did to one account. */
export interface Fallen {
  slot: string;
  fell: boolean;
  wave: number;
  because: Because;
  /** The email that let them in. */
  through: string;
}

/** What the leak did to each account, in the order in which they fell; those that stand come last. */
export function storyOfTheFall(game: AccountsGame, state: State): Fallen[] {
  const dealt = currentDeal(state);
  const setup = setupOf(game, state.round, dealt);
  const before: Board = boardOf(setup, dealt.order);
  const falls = fall(before.accounts, before.lost);
  const fallen = falls.map((one): Fallen => ({
    slot: one.slot,
    fell: true,
    wave: one.wave,
    because: one.because === 'reset' ? 'reset' : one.slot === setup.leaks ? 'leak' : 'key',
    through: one.because === 'reset' ? one.through : '',
  }));
  const standing = before.accounts
    .filter(({ slot }) => !falls.some((one) => one.slot === slot))
    .map(({ slot }): Fallen => ({
      slot,
      fell: false,
      wave: 0,
      because: before.lost.includes(accountAt(before, slot).key) ? 'twoStep' : 'fine',
      through: '',
    }));
  return [...fallen, ...standing];
}

/** Where in the game we are: two parts a round, and the plan. */
export function partOf(game: AccountsGame, state: State): { now: number; of: number } {
  const of = game.rounds.length * 2 + 1;
  if (state.scene === 'plan' || state.scene === 'finished') return { now: of, of };
  const card = state.scene === 'card' ? cardOf(game, state) : undefined;
  const repairing = card ? card.at !== 'news' : ['board', 'reply'].includes(state.scene);
  return { now: state.round * 2 + (repairing ? 2 : 1), of };
}
