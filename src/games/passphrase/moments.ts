/** The game for a class: each password of the bench, the peek into the box, and the moments of the day. */
import { answer, type Moment, type Moments } from '#core/moments.ts';
import { fillPlaces, type Fill } from '#core/words.ts';
import { guessOf } from './rules.ts';
import type { Choice, PassphraseGame } from './schema.ts';
import { fillOutcome } from './tell.ts';

export const moments: Moments<PassphraseGame> = ({ bench, forge, habits, deck, waits }, people) => {
  const nameOf = (who: string | undefined) => people[who ?? '']?.name ?? '';
  const retold = (choices: readonly Choice[], fill: Fill) =>
    choices.map(({ label, then, sticker }) =>
      answer(fillPlaces(label, fill), fillOutcome(then, fill), sticker),
    );
  const samples = bench.samples.map(({ id, sticker, takes, wait, then }): Moment => {
    const take = takes[0]!;
    const { world, why, mend } = fillOutcome(then, { name: nameOf(take.who) });
    return {
      id,
      part: bench.title,
      sticker,
      told: [
        { name: nameOf(take.who), says: take.story },
        { says: take.shows ?? take.pictures?.join(' ') ?? '' },
      ],
      asks: bench.asks,
      answers: Object.entries(bench.guesses).map(([guess, says]) => ({
        says,
        ...(guess === guessOf(wait) && { verdict: 'strong' as const }),
        world: `${waits[wait].says} ${world}`,
        why: mend ? `${why} ${mend}` : why,
      })),
    };
  });
  const cards = { cards: deck.length };
  const peek: Moment = {
    id: 'peek',
    part: forge.title,
    told: [{ says: forge.says }, { says: fillPlaces(forge.peek.story, cards) }],
    asks: forge.peek.asks,
    answers: retold(forge.peek.choices, cards),
  };
  const scenes = habits.scenes.map(({ id, sticker, who, screen, story, asks, choices }, at): Moment => {
    const fill = { name: nameOf(who[at % who.length]) };
    return {
      id,
      part: habits.title,
      sticker,
      told: [{ says: fillPlaces(story, fill) }, ...(screen ? [{ name: screen.app, says: screen.says }] : [])],
      asks: fillPlaces(asks, fill),
      answers: retold(choices, fill),
    };
  });
  return [...samples, peek, ...scenes];
};
