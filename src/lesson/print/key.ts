/** The answers to what is printed of a game, in the order and with the numbers of its sheets. */
import type { Game } from '#catalogue/schema/game.ts';
import { scenesOf } from '#core/branching/scenes.ts';
import type { Outcome } from '#core/decision.ts';
import type { People, Strings } from '#core/moments.ts';
import { momentsOf } from '../moments.ts';

export interface KeyEntry {
  part: string;
  number: number;
  asks: string;
  answers: { letter: string; says: string; isBest: boolean; why: string; mend?: string | undefined }[];
}

/** One entry for each question. A book of scenes asks more than a class is asked. */
export function keyOf(game: Game, people: People, words: Strings): KeyEntry[] {
  if (game.kind === 'story' || game.kind === 'chat') return keyOfScenes(game, people);
  return momentsOf(game, people, words).flatMap(({ part, asks, answers }, at) =>
    answers.length > 0
      ? [
          {
            part,
            number: at + 1,
            asks,
            answers: answers.map(({ says, ...then }, place) => entry(place, says, then)),
          },
        ]
      : [],
  );
}

function keyOfScenes(game: Extract<Game, { kind: 'story' | 'chat' }>, people: People): KeyEntry[] {
  return scenesOf(game, people).flatMap(({ title, scenes, acts }) => [
    ...scenes.flatMap(({ number, feeling, asks, ways }): KeyEntry[] => [
      ...(feeling
        ? [
            {
              part: title,
              number,
              asks: feeling.asks,
              answers: feeling.answers.map(({ label, says }) => ({
                letter: '',
                says: label,
                isBest: false,
                why: says,
              })),
            },
          ]
        : []),
      ...(ways.length > 0
        ? [
            {
              part: title,
              number,
              asks: asks ?? '',
              answers: ways.map(({ says, then = {} }, at) => entry(at, says, then)),
            },
          ]
        : []),
    ]),
    ...(acts.length > 0
      ? [
          {
            part: title,
            number: 0,
            asks: '',
            answers: acts.map(({ says, then = {} }) => ({ ...entry(0, says, then), letter: '' })),
          },
        ]
      : []),
  ]);
}

/** An opinion has no verdict and no why: what comes of it says all there is to say. */
function entry(place: number, says: string, then: Partial<Outcome>): KeyEntry['answers'][number] {
  return {
    letter: 'ABCDEF'[place]!,
    says,
    isBest: then.verdict === 'strong',
    why: then.why || (then.world ?? ''),
    mend: then.mend,
  };
}
