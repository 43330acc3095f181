/** Shows only the lessons a teacher asks for. Without it the page shows them all. */
import { isLessonId, splitLessonId } from '#core/curriculum.ts';
import { fits, readFilter, writeFilter } from '#core/lesson-filter.ts';
import { fillPlaces } from '#core/words.ts';

/** Wakes the map’s filter; what is asked for stands in the address. */
export function offerFilter(): void {
  const form = document.querySelector<HTMLFormElement>('[data-filter]');
  if (!form) return;
  const selects = [...form.querySelectorAll('select')];
  const cards = [...document.querySelectorAll<HTMLElement>('[data-lesson]')];
  const count = form.querySelector<HTMLElement>('[data-count]');

  const show = () => {
    const filter = readFilter(location.search);
    for (const select of selects) select.value = String(filter[select.name as keyof typeof filter] ?? '');
    for (const card of cards) card.hidden = !isWanted(card);
    for (const row of document.querySelectorAll<HTMLElement>('[data-unit]'))
      row.hidden = !row.querySelector('[data-lesson]:not([hidden])');
    const shown = cards.filter(({ hidden }) => !hidden).length;
    if (count) count.textContent = fillPlaces(count.dataset['count'] ?? '', { shown, all: cards.length });
  };
  const isWanted = ({ dataset: { lesson = '', codes = '' } }: HTMLElement) =>
    isLessonId(lesson) &&
    fits(readFilter(location.search), { stage: splitLessonId(lesson).stage, codes: codes.split(' ') });
  const ask = (query: string) => {
    // A filter is no place to come back to: Back leaves the page, as it did before.
    history.replaceState(history.state, '', location.pathname + query);
    show();
  };

  form.addEventListener('change', () => {
    const chosen = new URLSearchParams(selects.map(({ name, value }) => [name, value]));
    ask(writeFilter(readFilter(chosen.toString())));
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('[data-all]')?.addEventListener('click', () => ask(''));
  show();
}
