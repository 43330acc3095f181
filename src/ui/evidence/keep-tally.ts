/** Keeps the votes that the slides tell of, when the teacher says so and for the class that is chosen. */
import { type ClassState, votesOf } from '#core/class/state.ts';
import { countVotes } from '#core/class/votes.ts';
import { isLessonId } from '#core/curriculum.ts';
import { type Counts, type Side, type Vote, sides } from '#core/evidence/index.ts';
import { keepVote, lookAtTallies } from '#device/tallies.ts';
import { offerClasses } from './class-picker.ts';

/** The slides of the two votes; the games' questions are talked about and not kept. */
const slides: Readonly<Record<Side, string>> = { before: 'vote-before', after: 'vote-after' };

export function offerKeepingTally(): void {
  const button = document.querySelector<HTMLElement>('[data-keep-tally]');
  const dialog = document.querySelector<HTMLDialogElement>('[data-tally-dialog]');
  const said = dialog?.querySelector<HTMLElement>('[data-tally-said]');
  const lesson = button?.dataset['keepTally'] ?? '';
  if (!button || !dialog || !said || !isLessonId(lesson)) return;
  const words = JSON.parse(button.dataset['words'] ?? '{}') as Record<string, string>;
  const answers = JSON.parse(button.dataset['answers'] ?? '{}') as Record<Side, string[]>;
  const picker = offerClasses(() => (said.textContent = ''));
  if (!picker) return;

  let now: { side: Side; vote: Vote } | undefined;
  const countsOf = (side: Side, given: readonly number[]): Counts => {
    const counts = countVotes(given, answers[side].length);
    return Object.fromEntries(answers[side].map((name, at) => [name, counts[at] ?? 0]));
  };

  document.addEventListener('shown', (event) => {
    const state = (event as CustomEvent<ClassState>).detail;
    const side = sides.find((one) => slides[one] === state.slide);
    const { first, second } = votesOf(state, state.slide);
    now =
      side && first.length > 0
        ? { side, vote: { first: countsOf(side, first), ...(second && { second: countsOf(side, second) }) } }
        : undefined;
    button.hidden = now === undefined;
  });
  button.addEventListener('click', () => {
    said.textContent = '';
    picker.showKept(Object.keys(lookAtTallies().tallies.classes));
    dialog.showModal();
    dialog.querySelector('h2')?.focus();
  });
  dialog.querySelector('[data-tally-close]')?.addEventListener('click', () => dialog.close());
  dialog.querySelector('[data-tally-keep]')?.addEventListener('click', () => {
    if (!now) return;
    const { side, vote } = now;
    void keepVote({ group: picker.chosen(), lesson, side }, vote).then((refusal) => {
      said.textContent = words[`evidence.said.${refusal ?? 'kept'}`] ?? '';
    });
  });
}
