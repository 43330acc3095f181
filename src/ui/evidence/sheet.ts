/** Writes a class's votes on a lesson's sheet: numbers, bars, and what remains. */
import {
  type Change,
  type Counts,
  type Side,
  type Vote,
  compare,
  shareOf,
  sides,
  total,
} from '#core/evidence/index.ts';
import { fillPlaces } from '#core/words.ts';

export type Votes = Partial<Record<Side, Vote>>;
export type SheetWords = Readonly<Record<string, string>>;

/** What an answer is counted under. */
export function answersOf(lesson: HTMLElement, side: Side): HTMLElement[] {
  return [...lesson.querySelectorAll<HTMLElement>(`[data-side="${side}"] [data-answer]`)];
}

/** Shows the votes; a side that was not held stays blank, to be filled in by hand. */
export function showVotes(lesson: HTMLElement, votes: Votes, label: string, words: SheetWords): void {
  const say = (key: string, fill = {}) => fillPlaces(words[`evidence.said.${key}`] ?? '', fill);
  const write = (selector: string, text: string, within: Element = lesson) => {
    const place = within.querySelector(selector);
    if (place) place.textContent = text;
  };
  const count = (some: number, hands: number) => {
    const share = shareOf(some, hands);
    return share === undefined ? String(some) : say('share', { count: some, share });
  };

  write('[data-class]', sides.some((side) => isHeld(votes[side])) ? label : '');
  for (const side of sides) {
    const vote = votes[side];
    const section = lesson.querySelector<HTMLElement>(`[data-side="${side}"]`);
    if (!section) continue;
    section.toggleAttribute('data-held', isHeld(vote));
    const first = vote?.first ?? {};
    write('[data-hands]', isHeld(vote) ? say('hands', { count: handsOf(vote) }) : '', section);
    for (const answer of answersOf(lesson, side)) {
      const name = answer.dataset['answer'] ?? '';
      const here = isHeld(vote) ? count(first[name] ?? 0, total(first)) : '';
      const later =
        vote?.second && total(vote.second) > 0
          ? say('second', { count: count(vote.second[name] ?? 0, total(vote.second)) })
          : '';
      write('[data-count]', [here, later].filter(Boolean).join(' '), answer);
      answer.querySelector('.first')?.setAttribute('width', String(widthOf(first, name)));
    }
  }

  const ids = [...lesson.querySelectorAll<HTMLElement>('[data-thought]')].map(
    ({ dataset }) => dataset['thought'] ?? '',
  );
  const compared = compare(votes.before, votes.after, ids);
  const change = (one: Change): string => {
    const { before, after } = compared.hands;
    const parts = [
      before === undefined ? '' : say('before', { count: count(one.before ?? 0, before) }),
      after === undefined ? '' : say('after', { count: count(one.after ?? 0, after) }),
    ];
    return parts.filter(Boolean).join(', ');
  };
  const ofBest = change(compared.best);
  write('[data-best-change]', ofBest && say('best', { change: ofBest }));
  for (const thought of compared.thoughts) {
    const item = lesson.querySelector<HTMLElement>(`[data-thought="${thought.id}"]`);
    if (!item) continue;
    const isGone = compared.hands.after !== undefined && !thought.remains;
    const changed = change(thought);
    write('[data-change]', changed && say('thought', { change: changed }), item);
    for (const tag of item.querySelectorAll<HTMLElement>('[data-gone]')) tag.hidden = !isGone;
    for (const help of item.querySelectorAll<HTMLElement>('[data-help]')) help.hidden = isGone;
  }
}

/** How many answers were given: of the first vote, or of the one after talking where only that was counted. */
function handsOf(vote: Vote | undefined): number {
  return total(vote?.first ?? {}) || total(vote?.second ?? {});
}

function isHeld(vote: Vote | undefined): boolean {
  return handsOf(vote) > 0;
}

function widthOf(counts: Counts, name: string): number {
  const hands = total(counts);
  return hands === 0 ? 0 : Math.round((100 * (counts[name] ?? 0)) / hands);
}
