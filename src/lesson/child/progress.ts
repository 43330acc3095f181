/** What a lesson page remembers: that it was met, that its game was played, and that its end was reached after that. */
import { isLessonId } from '#core/curriculum.ts';
import { levelOf, levels } from '#core/progress/index.ts';
import { mark, progress } from '#device/progress.ts';
import { offerKeeping } from '#ui/place/keep.ts';
import { tellOfSaves } from '#ui/place/notice.ts';

export function followLesson(): void {
  offerKeeping();
  tellOfSaves();
  const id = document.querySelector<HTMLElement>('[data-lesson]')?.dataset['lesson'] ?? '';
  if (!isLessonId(id)) return;
  void mark(id, levels.met);
  const notePlay = (): void => void mark(id, levels.played);
  document.addEventListener('played', notePlay);
  if (document.querySelector('[data-state="finished"]')) notePlay();

  const notPlayed = document.querySelector<HTMLElement>('[data-not-played]');
  const look = (): void => {
    const level = levelOf(progress.get(), id);
    if (notPlayed) notPlayed.hidden = level >= levels.played;
    if (level === levels.played && location.hash === '#done') void mark(id, levels.done);
  };
  window.addEventListener('hashchange', look);
  progress.subscribe(look);
}
