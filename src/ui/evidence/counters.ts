/** Counting hands: a number beside each answer, to type or to tap up and down. */
import { type Counts, type Side, type Vote, mostHands, sides } from '#core/evidence/index.ts';
import { fillPlaces } from '#core/words.ts';
import { answersOf } from './sheet.ts';

/** Which of the two votes of a side is counted. */
export type Round = 'first' | 'second';

/** Puts a counter beside each answer of a lesson; once is enough. */
export function addCounters(lesson: HTMLElement): void {
  const template = document.querySelector<HTMLTemplateElement>('[data-counter-template]');
  if (!template || lesson.querySelector('[data-counter]')) return;
  for (const side of sides) {
    for (const answer of answersOf(lesson, side)) {
      const counter = template.content.cloneNode(true) as DocumentFragment;
      for (const control of counter.querySelectorAll('[aria-label]')) {
        const label = fillPlaces(control.getAttribute('aria-label') ?? '', {
          letter: answer.dataset['letter'] ?? '',
          side: template.dataset[side] ?? '',
        });
        control.setAttribute('aria-label', label);
      }
      answer.querySelector('.answer')?.append(counter);
    }
  }
}

/** Shows these counts in the counters of one side. */
export function fillCounters(lesson: HTMLElement, side: Side, counts: Counts): void {
  for (const answer of answersOf(lesson, side)) {
    const input = answer.querySelector('input');
    const text = String(counts[answer.dataset['answer'] ?? ''] ?? 0);
    // What is being typed is not written over with the same number.
    if (input && Number(input.value) !== Number(text)) input.value = text;
  }
}

/** What the counters of one side say. */
export function readCounters(lesson: HTMLElement, side: Side): Counts {
  return Object.fromEntries(
    answersOf(lesson, side).map((answer) => [
      answer.dataset['answer'] ?? '',
      limit(Number(answer.querySelector('input')?.value)),
    ]),
  );
}

/** The same vote with these counts in one round. */
export function withRound(vote: Vote | undefined, round: Round, counts: Counts): Vote {
  return { first: {}, ...vote, [round]: counts };
}

/** Hears of every change of a counter. */
export function onCounting(lesson: HTMLElement, changed: (side: Side) => void): void {
  const tell = (element: Element) => {
    const name = element.closest<HTMLElement>('[data-side]')?.dataset['side'];
    const side = sides.find((one) => one === name);
    if (side) changed(side);
  };
  lesson.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-step-by]') : null;
    const input = button?.closest('[data-counter]')?.querySelector('input');
    if (!button || !input) return;
    input.value = String(limit(Number(input.value) + Number(button.dataset['stepBy'])));
    tell(button);
  });
  lesson.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement) tell(target);
  });
}

function limit(count: number): number {
  return Number.isFinite(count) ? Math.min(mostHands, Math.max(0, Math.round(count))) : 0;
}
