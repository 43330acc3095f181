/** The answers to a book of scenes, which asks more than a class is asked. */
import type { Game } from '#catalogue/schema/game.ts';
import { scenesOf, type PaperLine, type PaperWay } from '#core/branching/scenes.ts';
import type { People, Strings } from '#core/moments.ts';
import { paperApp } from '#games/chat/apps.ts';
import { answersOf, type KeyEntry } from './entry.ts';

type Book = Extract<Game, { kind: 'story' | 'chat' }>;

/** One entry for each thing a scene asks; the buttons that can be pressed at any time come last in each story. */
export function keyOfScenes(game: Book, people: People, words: Strings): KeyEntry[] {
  const appOf = game.kind === 'chat' ? (chapter: number) => paperApp(chapter, words) : undefined;
  return scenesOf(game, people, appOf).flatMap(({ title, scenes, acts }) => [
    ...scenes.flatMap(({ number, lines, feeling, notice, asks = '', ways, buttons }): KeyEntry[] => {
      const common = { part: title, number };
      const felt = feeling?.answers.map(({ label, says }) => ({ says: label, why: says })) ?? [];
      const asked = [...ways, ...buttons.filter(isBest)];
      return [
        ...(feeling
          ? [{ ...common, asks: feeling.asks, answers: answersOf(felt), isOpen: true as const }]
          : []),
        ...(notice ? [{ ...common, ...oddIn(lines, words), isOpen: true as const }] : []),
        ...(asked.length > 0 ? [{ ...common, asks, answers: answersOf(asked.map(told)) }] : []),
      ];
    }),
    ...(acts.some(({ then }) => then)
      ? [
          {
            part: title,
            number: 0,
            asks: words['pack.book.acts'] ?? '',
            answers: answersOf(acts.filter(({ then }) => then).map(told)),
          },
        ]
      : []),
  ]);
}

/** The lines to underline; a scene may have none. */
function oddIn(lines: readonly PaperLine[], words: Strings): Pick<KeyEntry, 'asks' | 'answers'> {
  const signs = lines.flatMap(({ says, sign }) =>
    sign ? [{ says: `“${says}” ${sign.label}`, why: sign.says }] : [],
  );
  const none = { says: words['game.notOdd'] ?? '', why: words['game.notOddSays'] ?? '' };
  return { asks: words['game.notice'] ?? '', answers: answersOf(signs.length > 0 ? signs : [none]) };
}

const told = ({ letter, says, then }: PaperWay) => ({ letter, says, ...then });
const isBest = ({ then }: PaperWay) => then?.verdict === 'strong';
