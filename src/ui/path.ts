/** Marks what is done on a stage's path, and the first lesson that is not. */
import { isLessonId } from '#core/curriculum.ts';
import { levelOf, levels } from '#core/progress/index.ts';
import { progress } from '#device/progress.ts';

export function showDoneAndNext(): void {
  progress.subscribe((place) => {
    let nextShown = false;
    for (const stop of document.querySelectorAll<HTMLElement>('[data-unit]')) {
      const id = stop.dataset['unit'] ?? '';
      if (!isLessonId(id)) continue;
      const isDone = levelOf(place, id) === levels.done;
      show(stop, '[data-done]', isDone);
      const isNext: boolean = !isDone && !nextShown && stop.querySelector('[data-next]') !== null;
      show(stop, '[data-next]', isNext);
      nextShown ||= isNext;
    }
  });
}

function show(stop: HTMLElement, selector: string, visible: boolean): void {
  const mark = stop.querySelector<HTMLElement>(selector);
  if (mark) mark.hidden = !visible;
}
