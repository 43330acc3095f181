/** The answers to what is printed of a game, in the order and with the numbers and letters of its sheets. */
import type { Game } from '#catalogue/schema/game.ts';
import type { Answer, Moment, People, Strings } from '#core/moments.ts';
import { fillPlaces } from '#core/words.ts';
import { momentsOf } from '../../moments.ts';
import { answersOf, lettered, type KeyAnswer, type KeyEntry } from './entry.ts';
import { keyOfScenes } from './scenes.ts';
import { foundIn, keyOfOrders, keyOfSettings } from './whole.ts';

/** One entry for each question. `words` are the strings under `game`, `class` and `pack`. */
export function keyOf(game: Game, people: People, words: Strings): KeyEntry[] {
  if (game.kind === 'story' || game.kind === 'chat') return keyOfScenes(game, people, words);
  if (game.kind === 'sequence') return keyOfOrders(game, people, words);
  const all = momentsOf(game, people, words).map((moment, at) => ({ moment, number: at + 1 }));
  if (game.kind === 'settings') {
    const rounds = keyOfSettings(game, people, words);
    const cards = all.filter(({ moment }) => moment.id.startsWith('moment-'));
    return [
      ...rounds,
      ...cards.flatMap(({ moment }, at) => entryOf({ moment, number: rounds.length + at + 1 })),
    ];
  }
  if (game.kind === 'jigsaw') {
    const found = foundIn(game, people, words);
    return all.flatMap(({ moment, number }) => {
      const isSpare = moment.answers.some((one) => isLeaving(one, words) && one.verdict === 'strong');
      const answers = isSpare ? moment.answers.map((one) => onlyLeaving(one, words)) : moment.answers;
      const lead = found.get(moment.id);
      // All puzzles ask the same.
      const asks = lead === undefined ? moment.asks : '';
      return entryOf({ moment: { ...moment, asks, answers }, number }).map((entry) => ({ ...entry, lead }));
    });
  }
  // A helper stands on the map with its picture, and has no letter there.
  const hasLetters = ({ answers }: Moment) =>
    game.kind !== 'route' || !answers.every(({ sticker }) => sticker !== undefined);
  const entries = all.flatMap((one) => entryOf(one, hasLetters(one.moment)));
  if (game.kind !== 'route') return entries;
  return entries.map((entry, at) => withoutAgain(entry, entries[at - 1], words));
}

/** A second question about one worry gives no reason a second time. */
function withoutAgain(entry: KeyEntry, before: KeyEntry | undefined, words: Strings): KeyEntry {
  if (before?.part !== entry.part) return entry;
  const isThere = ({ options, why, mend }: KeyAnswer) =>
    before.answers.some(
      (one) =>
        one.why === why &&
        one.mend === mend &&
        options.every(({ says }) => one.options.some((other) => other.says === says)),
    );
  const again = entry.answers.filter(isThere);
  if (again.length === 0) return entry;
  const options = again.flatMap((one) => one.options);
  const why = fillPlaces(words['pack.answers.as'] ?? '', { number: before.number });
  return { ...entry, answers: [...entry.answers.filter((one) => !isThere(one)), { options, why }] };
}

function entryOf({ moment, number }: { moment: Moment; number: number }, hasLetters = true): KeyEntry[] {
  const { part, asks, answers } = moment;
  if (answers.length === 0) return [];
  return [{ part, number, asks, answers: answersOf(hasLetters ? lettered(answers) : answers) }];
}

const isLeaving = ({ says }: Answer, words: Strings) => says === words['class.leave'];

/** Where all can stay as it is, a change is not wrong, but it is not needed. */
const onlyLeaving = (one: Answer, words: Strings): Answer =>
  isLeaving(one, words) ? one : { ...one, verdict: undefined };
