/** Shows in `WhatIDid` how far each lesson has come. */
import { type LessonId, isLessonId } from '#core/curriculum.ts';
import { levelOf } from '#core/progress/index.ts';
import { progress } from '#device/progress.ts';

export function showWhatIDid(): void {
  const all = (selector: string, within: ParentNode = document) => [
    ...within.querySelectorAll<HTMLElement>(selector),
  ];
  progress.subscribe((place) => {
    for (const item of all('[data-level-of]')) {
      const level = levelOf(place, lessonIn(item));
      item.hidden = level === 0;
      for (const tag of all('[data-level]', item)) tag.hidden = tag.dataset['level'] !== String(level);
    }
    for (const stage of all('[data-stage-done]')) stage.hidden = !stage.querySelector('li:not([hidden])');
    const some = document.querySelector('[data-stage-done]:not([hidden])') !== null;
    for (const list of all('[data-done-here]')) list.hidden = !some;
    for (const nothing of all('[data-nothing-here]')) nothing.hidden = some;
  });
}

function lessonIn(item: HTMLElement): LessonId {
  const id = item.dataset['levelOf'] ?? '';
  if (!isLessonId(id)) throw new Error(`"${id}" is no lesson`);
  return id;
}
