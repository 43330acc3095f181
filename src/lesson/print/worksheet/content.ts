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

/**
 * Moments with a picture whose one best answer has a picture too, in the game's order: each answer in its turn, each picture
 * once. None where they are too few to join.
 */
export function pairs(moments: readonly Moment[], most: number): Pair[] {
  const found = withStories(moments).flatMap((moment): Pair[] => {
    const [only, ...others] = moment.answers.filter(({ verdict }) => verdict === 'strong');
    const isToJoin = others.length === 0 && moment.sticker && moment.told.length > 0;
    return isToJoin && only?.sticker ? [{ moment, answer: { says: only.says, sticker: only.sticker } }] : [];
  });
  // Two answers with one picture would look like one.
  const ofPicture = new Map<string, string>();
  for (const { answer } of found) {
    if (!ofPicture.has(answer.sticker)) ofPicture.set(answer.sticker, answer.says);
  }
  const turns = [...ofPicture.values()].map((says) => found.filter(({ answer }) => answer.says === says));
  const taken: Pair[] = [];
  const isNew = ({ moment }: Pair) => taken.every((pair) => pair.moment.sticker !== moment.sticker);
  let isMore = true;
  while (isMore) {
    const count = taken.length;
    for (const turn of turns) {
      const next = turn.find(isNew);
      if (next && taken.length < most) taken.push(next);
    }
    isMore = taken.length > count;
  }
  return taken.length >= 3 ? found.filter((pair) => taken.includes(pair)) : [];
}

/**
 * Moments in which something can go wrong, spread over the game: somebody there could do with advice. Those come first in
 * which the best that can be done is to tell somebody, and two parts of a game before two moments of one.
 */
export function toAdvise(moments: readonly Moment[], most: number): Moment[] {
  const found = withStories(moments).filter(
    (moment) =>
      !moment.isTender &&
      lettersOf(moment) > 40 &&
      !isWhatIf(moment.told.at(-1)) &&
      moment.answers.some(({ verdict }) => verdict === 'mend') &&
      moment.answers.some(({ verdict }) => verdict === 'strong'),
  );
  const inParts = [...new Set(found.map(({ part }) => part))].map((part) => {
    const own = found.filter((moment) => moment.part === part);
    return [...own.filter(isTelling), ...own.filter((moment) => !isTelling(moment))];
  });
  const firsts = inParts.map(([first]) => first!);
  const telling = firsts.filter(isTelling);
  const best = telling.length >= most ? telling : firsts;
  const more = inParts.flatMap(([, ...rest]) => rest);
  const count = Math.min(most, best.length);
  const spread = Array.from({ length: count }, (_, turn) => best[Math.floor((turn * best.length) / count)]!);
  const taken = [...spread, ...more].slice(0, most);
  return found.filter((moment) => taken.includes(moment));
}

/** A second question about one story tells it no second time: here it has it too. */
function withStories(moments: readonly Moment[]): Moment[] {
  return moments.map((moment, at) => {
    const before = moments.slice(0, at).findLast(({ told }) => told.length > 0);
    return moment.told.length === 0 && before?.part === moment.part
      ? { ...moment, told: before.told }
      : moment;
  });
}

/** “What if she is busy?” needs the story before it. */
function isWhatIf(told: Moment['told'][number] | undefined): boolean {
  return told?.name === undefined && /\?”?$/.test(told?.says ?? '');
}

const lettersOf = ({ told }: Moment) => told.map(({ says }) => says).join(' ').length;

/** Tells enough to be understood alone, and the best that can be done is to tell. */
function isTelling(moment: Moment): boolean {
  return (
    lettersOf(moment) > 90 &&
    moment.answers.some(
      ({ verdict, says }) =>
        verdict === 'strong' &&
        /\b(tell|show|ask|adult|grown-up|teacher|mum|dad|gran|auntie|mr|mrs|miss)\b/i.test(says),
    )
  );
}

/** Words with which a child could turn to somebody. “When can you look?” is for whoever is busy already. */
const turnsToSomebody =
  /^(?!when can).*\b(can (you|we|i)|i need|(want|thing) to (show|tell)|did not like)\b/i;

/** All that could be said first to somebody who can help. */
export function openings(said: readonly string[]): string[] {
  return said.filter((line) => turnsToSomebody.test(line));
}

/** The first of them. */
export function opening(said: readonly string[]): string | undefined {
  return openings(said)[0] ?? said.at(-1);
}
