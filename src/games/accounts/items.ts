import type { Decision, Item, Items } from '#core/items.ts';
import { needsRepair } from './board.ts';
import { leak } from './deal.ts';
import type { AccountsGame, Setup } from './schema.ts';

/** An account is harmless when, after the leak, there is nothing to repair on it. */
function accountItems(setup: Setup, path: string): Item[] {
  const board = leak(
    setup,
    setup.accounts.map(({ service }) => service),
  );
  return board.accounts.map((one, at) => ({
    path: `${path}.accounts.${at}`,
    harmless: !needsRepair(board, one),
  }));
}

export const items: Items<AccountsGame>['items'] = ({ rounds }) =>
  rounds.flatMap(({ setups, cards }, round): Item[] => [
    ...setups.flatMap((setup, at) => accountItems(setup, `rounds.${round}.setups.${at}`)),
    ...cards.map(({ harmless }, at) => ({
      path: `rounds.${round}.cards.${at}`,
      harmless: harmless === true,
    })),
  ]);

export const choices: Items<AccountsGame>['choices'] = ({ rounds }) =>
  rounds.flatMap(({ cards }, round): Decision[] =>
    cards.map((card, at) => ({
      path: `rounds.${round}.cards.${at}.choices`,
      labels: card.choices.map(({ label, then }) => ({ text: label, best: then.verdict === 'strong' })),
    })),
  );

/** The families that tell the story. */
export const people: Items<AccountsGame>['people'] = ({ families }) =>
  families.flatMap((family, at) =>
    Object.entries(family).map(([role, id]) => ({ path: `families.${at}.${role}`, id })),
  );
