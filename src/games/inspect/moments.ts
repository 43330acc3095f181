/** The game for a class: each dealt card is looked into and decided about, and then asked which clue helped. */
import type { Moments } from '#core/moments.ts';
import { fillPlaces } from '#core/words.ts';
import { deal, placeDecisions } from './deal.ts';
import type { Inspect } from './schema.ts';
import { tellCard } from './telling.ts';

/** The play a class has: always the same, so that what is printed agrees with what is shown. */
const seed = 0;

export const moments: Moments<Inspect> = (game, people) => {
  const decisions = placeDecisions(game, seed).map((id) => game.decisions.find((one) => one.id === id)!);
  return deal(game, seed).flatMap((dealt) => {
    const card = tellCard(
      game.cards.find(({ id }) => id === dealt.card)!,
      dealt,
      people,
    );
    const opened = card.opens.map(({ look, badge: id, says }) => {
      const badge = game.badges?.find((one) => one.id === id);
      return {
        label: game.looks.find((one) => one.id === look)!.label,
        says: badge ? `${badge.label}. ${badge.says} ${says}` : says,
      };
    });
    const names = { child: people[dealt.child]?.name ?? '' };
    const common = { part: card.name, sticker: card.sticker };
    return [
      {
        id: card.id,
        ...common,
        told: [{ says: card.asks }, { name: people[dealt.child]?.name, says: card.story }],
        looks: [...opened, ...card.moves.map(({ label, says }) => ({ label, says }))],
        asks: fillPlaces(game.question, names),
        answers: decisions.map(({ id, label, sticker }) => ({ says: label, sticker, ...card.then[id]! })),
      },
      {
        id: `${card.id}-because`,
        ...common,
        told: card.also ? [{ name: people[dealt.friend]?.name, says: card.also }] : [],
        asks: fillPlaces(game.because, names),
        answers: dealt.reasons.map((id) => {
          const { label, says, best } = card.reasons.find((reason) => reason.id === id)!;
          return { says: label, ...(best && { verdict: 'strong' as const }), world: says, why: '' };
        }),
      },
    ];
  });
};
