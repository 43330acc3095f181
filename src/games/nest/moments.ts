/** The game for a class: every moment, with a nest that is nobody's own. */
import type { Answer, Moments } from '#core/moments.ts';
import { fillAll } from '#core/words.ts';
import type { Fit, Nest } from './schema.ts';
import { namesFor } from './telling.ts';

export const moments: Moments<Nest> = (game, _people, words) => {
  const word = (key: string) => words[`game.nest.${key}`] ?? '';
  const told = fillAll(game, namesFor(word('grown'), word('next'), word('friend')));
  const pick = (says: string, then: Fit): Answer => ({ says, ...then });
  return told.moments.flatMap(({ id, title, sticker, story, steps }) =>
    steps.map((step, at) => ({
      id: `${id}-${String(at + 1)}`,
      part: title,
      sticker,
      told: [...(at === 0 ? [{ says: story }] : []), ...(step.says ? [{ says: step.says }] : [])],
      asks: step.asks,
      answers:
        step.pick === 'words'
          ? step.choices.map(({ label, sticker, then }) => ({ sticker, ...pick(label, then) }))
          : [
              pick(word(step.far ? 'isNear' : 'anyone'), step.near),
              ...(step.far ? [pick(word('isFar'), step.far)] : []),
              pick(capital(word('friend')), told.together),
            ],
    })),
  );
};

const capital = (says: string) => says.charAt(0).toUpperCase() + says.slice(1);
