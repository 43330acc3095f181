/** The game for a class: for each family its cards, and for each account the guess whether somebody gets in. */
import { answer, type Moment, type Moments } from '#core/moments.ts';
import { fillAll, fillPlaces } from '#core/words.ts';
import { boardOf, setupOf } from './deal.ts';
import { rules } from './rules.ts';
import type { AccountsGame, Card } from './schema.ts';
import { factsOf, namesIn, storyOfTheFall } from './story.ts';

export const moments: Moments<AccountsGame> = (game, people, words) => {
  const start = rules.start(game, 0);
  return game.rounds.flatMap((round, number) => {
    const dealt = start.rounds[number]!;
    const setup = setupOf(game, number, dealt);
    const state = { ...start, round: number, board: boardOf(setup, dealt.order) };
    const names = namesIn(game, people, state);
    const common = { part: round.title };
    const cards = fillAll(
      round.cards.filter(({ id }) => dealt.cards.includes(id)),
      names,
    );
    const when = (at: Card['at']): Moment[] =>
      cards
        .filter((card) => card.at === at)
        .map(({ id, scene, message, asks, choices }) => ({
          id,
          ...common,
          told: [{ says: scene }, ...(message ? [{ name: message.from, says: message.says }] : [])],
          asks,
          answers: choices.map(({ label, then, sticker }) => answer(label, then, sticker)),
        }));
    const fallen = storyOfTheFall(game, state);
    const guesses = factsOf(game, people, words, state).map(({ slot, facts }, at): Moment => {
      const { fell, because, through } = fallen.find((one) => one.slot === slot)!;
      const why = fillPlaces(words[`game.accounts.because.${because}`] ?? '', {
        email: names[through] ?? '',
      });
      const world = words[fell ? 'class.opened' : 'class.shut'] ?? '';
      const app = { app: names[slot] ?? '' };
      const says = (opens: boolean) => words[opens ? 'class.opens' : 'class.staysShut'] ?? '';
      return {
        id: `${setup.id}-${slot}`,
        ...common,
        sticker: game.services[slot]!.sticker,
        told: [...(at === 0 ? [{ says: fillAll(setup.news, names) }] : []), { name: app.app, says: facts }],
        asks: fillPlaces(words['class.couldFall'] ?? '', app),
        answers: [true, false].map((opens) => ({
          says: says(opens),
          ...(opens === fell && { verdict: 'strong' as const }),
          world: fillPlaces(world, app),
          why,
        })),
      };
    });
    return [...when('news'), ...guesses, ...when('fell'), ...when('repair')];
  });
};
