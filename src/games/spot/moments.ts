/** The game for a class: in each dealt photo every thing is judged, then every clue is dealt with, and one question is asked. */
import { answer, type Moment, type Moments } from '#core/moments.ts';
import { deal } from './deal.ts';
import type { Spot } from './schema.ts';
import { tell } from './telling.ts';

const changes = ['crop', 'cover', 'keep'] as const;

export const moments: Moments<Spot> = (game, people) =>
  deal(game, 0).flatMap((dealt) => {
    const photo = tell(
      game.photos.find(({ id }) => id === dealt.photo)!,
      dealt,
      people,
    );
    const common = { part: photo.audience };
    const opening = [{ name: people[photo.child]?.name, says: photo.story }, { says: photo.alt }];
    const things = photo.things.map(({ id, label, sticker, closer, then }, at): Moment => ({
      id: `${photo.id}-${id}`,
      ...common,
      sticker,
      told: [...(at === 0 ? opening : []), { name: label, says: closer }],
      asks: game.question,
      answers: (['clue', 'plain'] as const).map((one) => ({
        says: game.answers[one].label,
        sticker: game.answers[one].sticker,
        ...then[one],
      })),
    }));
    // After all of them: what there is to change would tell which of them are clues.
    const changed = photo.things.flatMap(({ id, label, sticker, closer, fixes }): Moment[] =>
      fixes
        ? [
            {
              id: `${photo.id}-${id}-change`,
              ...common,
              sticker,
              told: [{ name: label, says: closer }],
              asks: game.change,
              answers: changes.map((way) => ({
                says: game.ways[way].label,
                sticker: game.ways[way].sticker,
                ...fixes[way],
              })),
            },
          ]
        : [],
    );
    const { asks, choices } = photo.question;
    const asked: Moment = {
      id: `${photo.id}-question`,
      ...common,
      told: [],
      asks,
      answers: choices.map(({ label, then, sticker }) => answer(label, then, sticker)),
    };
    return photo.posted
      ? [{ ...asked, told: opening }, ...things, ...changed]
      : [...things, ...changed, asked];
  });
