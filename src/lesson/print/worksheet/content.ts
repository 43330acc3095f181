/** What a worksheet takes from its lesson. Pure, so that the answers are taken from the same places. */
import type { Prose } from '#catalogue/outline.ts';
import type { Moment } from '#core/moments.ts';

/** What the lesson has the children say out loud, without the quotation marks. */
export function sayings(prose: readonly Prose[]): string[] {
  const blocks = prose.filter(({ part }) => part.word === 'SayIt').flatMap((part) => part.blocks);
  const quoted = blocks.flatMap(({ text }) => [...text.matchAll(/“([^”]+)”/g)].map(([, said = '']) => said));
  // A single word in quotation marks, such as “because”, is spoken about.
  return quoted.filter((said) => /^\p{Lu}/u.test(said));
}

/** A picture to join to the picture of its best answer. */
export interface Pair {
  moment: Moment;
  answer: { says: string; sticker: string };
}

/** The moments with a picture whose one best answer has a picture too; none where they are too few to join. */
export function pairs(moments: readonly Moment[], most: number): Pair[] {
  const found = moments.flatMap((moment): Pair[] => {
    const best = moment.answers.filter(({ verdict }) => verdict === 'strong');
    const [only] = best;
    return best.length === 1 && moment.sticker && only?.sticker
      ? [{ moment, answer: { says: only.says, sticker: only.sticker } }]
      : [];
  });
  // Each picture once, and each answer as often as the others, as far as that goes.
  const unlike = found.filter(
    ({ moment }, at) => found.findIndex((other) => other.moment.sticker === moment.sticker) === at,
  );
  const turns = new Map<string, number>();
  const taken = unlike
    .map((pair) => {
      const turn = turns.get(pair.answer.says) ?? 0;
      turns.set(pair.answer.says, turn + 1);
      return { pair, turn };
    })
    .sort((one, other) => one.turn - other.turn)
    .slice(0, most)
    .map(({ pair }) => pair);
  return taken.length >= 3 ? taken : [];
}

/** Moments in which something can go wrong, spread over the game: somebody there could do with advice. */
export function toAdvise(moments: readonly Moment[], most: number): Moment[] {
  // A second question about one story tells it no second time.
  const whole = moments.map((moment, at) => {
    const before = moments[at - 1];
    return moment.told.length === 0 && before?.part === moment.part
      ? { ...moment, told: before.told }
      : moment;
  });
  const found = whole.filter(
    ({ told, answers }) =>
      told.map(({ says }) => says).join(' ').length > 40 &&
      !isWhatIf(told.at(-1)) &&
      answers.some(({ verdict }) => verdict === 'mend') &&
      answers.some(({ verdict }) => verdict === 'strong'),
  );
  const count = Math.min(most, found.length);
  return Array.from({ length: count }, (_, turn) => found[Math.floor((turn * found.length) / count)]!);
}

/** “What if she is busy?” needs the story before it. */
function isWhatIf(told: Moment['told'][number] | undefined): boolean {
  return told?.name === undefined && /\?”?$/.test(told?.says ?? '');
}

/** Words with which a child could turn to somebody: of all that are said out loud, the first that ask. */
export function opening(said: readonly string[]): string | undefined {
  return (
    said.find((line) => /\b(can (you|we|i)|i need|want to show|to tell you)\b/i.test(line)) ?? said.at(-1)
  );
}
