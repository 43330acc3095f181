import { isSomethingKept, progressKey } from '#device/place-key.ts';
import { onOtherTab } from '#device/storage.ts';

/**
 * Fetches what follows the child's place when there is something to follow: a place is kept on this device (also by
 * another tab, meanwhile), the game was played, or the end is reached. Until then a lesson does without its weight.
 */
export function followWhenNeeded(): void {
  let isFollowed = false;
  const follow = (): void => {
    if (isFollowed) return;
    isFollowed = true;
    import('./progress.ts').then(
      ({ followLesson }) => followLesson(),
      // The line broke: the next step tries again.
      () => (isFollowed = false),
    );
  };
  const look = (): void => {
    if (isSomethingKept() || ['#say-it', '#done'].includes(location.hash)) follow();
  };
  document.addEventListener('played', follow);
  window.addEventListener('hashchange', look);
  onOtherTab(progressKey, look);
  look();
}
