/** Draws where the class stands. What is not shown yet is hidden, or still lies in its template. */
import { countVotes } from '#core/class/votes.ts';
import { canVote, slideNow, votesOf, type ClassState } from '#core/class/state.ts';
import type { Deck } from '#core/class/deck.ts';

/** Shows one slide of the sections as far as it is revealed; the one that showed before is put away. */
export function showSlide(sections: readonly HTMLElement[], state: ClassState): void {
  for (const section of sections) {
    if (section.id === state.slide) reveal(section, state.stage);
    else if (section.classList.contains('now')) putAway(section);
  }
}

function reveal(section: HTMLElement, stage: number): void {
  section.classList.add('now');
  section.dataset['shown'] = String(stage);
  for (const element of section.querySelectorAll<HTMLElement>('[data-at]')) {
    const [from = 0, until = 0] = (element.dataset['at'] ?? '').split('-').map(Number);
    const isShown = stage >= from && stage <= until;
    if (element instanceof HTMLTemplateElement) takeOut(element, isShown);
    // A heading makes room, and still names the slide to whoever hears it.
    else if (element.localName === 'h2') element.classList.toggle('unseen', !isShown);
    else element.hidden = !isShown;
  }
}

/** What a template holds stands behind it while it is shown, and nowhere at all before and after. */
function takeOut(template: HTMLTemplateElement, isShown: boolean): void {
  const after = template.nextElementSibling;
  const isOut = after?.hasAttribute('data-out') === true;
  if (isShown && !isOut) {
    const copy = document.importNode(template.content, true).firstElementChild;
    copy?.setAttribute('data-out', '');
    if (copy) template.after(copy);
  } else if (!isShown && isOut) {
    after.remove();
  }
}

function putAway(section: HTMLElement): void {
  section.classList.remove('now');
  for (const copy of section.querySelectorAll('[data-out]')) copy.remove();
}

/** The votes on the slide that shows: those of the first vote stand beside the second. */
export function showVotes(deck: Deck, section: HTMLElement | undefined, state: ClassState): void {
  const { slide } = slideNow(deck, state);
  if (!section || slide.answers === 0) return;
  const { first, second } = votesOf(state, slide.id);
  const open = countVotes(second ?? first, slide.answers);
  const earlier = second ? countVotes(first, slide.answers) : undefined;
  for (const [at, count] of open.entries()) {
    const shown = section.querySelector<HTMLElement>(`[data-count="${at}"]`);
    if (shown) shown.textContent = count > 0 || (second ?? first).length > 0 ? String(count) : '+';
    shown?.parentElement?.classList.toggle('counted', count > 0);
    const before = section.querySelector<HTMLOutputElement>(`[data-earlier="${at}"]`);
    if (!before) continue;
    before.hidden = earlier === undefined;
    before.textContent = earlier ? String(earlier[at]) : '';
  }
}

/** Whether to offer a second vote: there is a first one, and it is still open. */
export function canAskAgain(deck: Deck, state: ClassState): boolean {
  const { first, second } = votesOf(state, state.slide);
  return canVote(deck, state) && first.length > 0 && second === null;
}
