/** What a lesson page remembers: that it was met, and that its end was reached after the game was played. */
import { isLessonId } from '#core/curriculum.ts';
import { levelOf, levels } from '#core/progress/index.ts';
import { mark, progress } from '#device/progress.ts';

export function followLesson(): void {
  const id = document.querySelector<HTMLElement>('[data-lesson]')?.dataset['lesson'] ?? '';
  if (!isLessonId(id)) return;
  void mark(id, levels.met);

  const notPlayed = document.querySelector<HTMLElement>('[data-not-played]');
  const look = (): void => {
    const level = levelOf(progress.get(), id);
    if (notPlayed) notPlayed.hidden = level >= levels.played;
    if (level === levels.played && location.hash === '#done') void mark(id, levels.done);
  };
  window.addEventListener('hashchange', look);
  progress.subscribe(look);
}
