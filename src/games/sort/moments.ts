/** The game for a class: each dealt card is a moment, its homes are the answers. */
import type { Moments } from '#core/moments.ts';
import { ended } from '#core/words.ts';
import { deal, placeHomes } from './deal.ts';
import type { Sort } from './schema.ts';
import { tellCard, tellFit } from './telling.ts';

/** The play a class has: always the same, so that what is printed agrees with what is shown. */
const seed = 0;

export const moments: Moments<Sort> = (game, people) => {
  const homes = placeHomes(game, seed).map((id) => game.homes.find((home) => home.id === id)!);
  return deal(game, seed).flatMap(({ child, cards }, at) => {
    const scene = game.scenes[at]!;
    return cards.map(({ card: id, friend }) => {
      const card = scene.cards.find((one) => one.id === id)!;
      const places = { child, friend };
      const told = tellCard(card, places, people);
      return {
        id,
        part: scene.title,
        // Who knocks, where that is a picture.
        sticker: card.sticker ?? told.sticker ?? scene.sticker,
        told: [{ says: `${ended(told.thing)} ${told.story}` }, { name: told.name, says: told.asks }],
        asks: game.question,
        answers: homes.map(({ id: home, label, sticker }) => ({
          says: label,
          sticker,
          ...tellFit(card.fits[home]!, places, people),
        })),
      };
    });
  });
};
