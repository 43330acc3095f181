/** What a script adds to the certificates: print, a name that goes when you leave, and a stage's when it is earned. */
import { isLessonId } from '#core/curriculum.ts';
import { levelOf, levels } from '#core/progress/index.ts';
import { progress } from '#device/progress.ts';

export function openCertificates(): void {
  for (const button of document.querySelectorAll('[data-print]')) {
    button.addEventListener('click', () => print());
  }
  // A name is never kept: not in storage, the address or the browser's memory of the page.
  window.addEventListener('pagehide', forgetNames);
  window.addEventListener('hashchange', showFromTheTop);
  progress.subscribe((place) => {
    for (const needed of document.querySelectorAll<HTMLElement>('[data-needed]')) {
      const mark = needed.querySelector<HTMLElement>('[data-done]');
      if (mark) mark.hidden = !isDone(needed.dataset['needed'] ?? '');
    }
    for (const section of document.querySelectorAll<HTMLElement>('[data-needs]')) {
      const needs = (section.dataset['needs'] ?? '').split(' ');
      section.toggleAttribute('data-earned', needs.every(isDone));
    }
    function isDone(id: string): boolean {
      return isLessonId(id) && levelOf(place, id) === levels.done;
    }
  });
}

function forgetNames(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-name]')) input.value = '';
}

/** Another certificate begins at its top, without the name typed on the one before, and its heading is read next. */
function showFromTheTop(): void {
  const shown = document.querySelector('[data-certificate]:target, [data-certificate]:has(:target)');
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-name]')) {
    if (!shown?.contains(input)) input.value = '';
  }
  window.scrollTo({ top: 0, behavior: 'instant' });
  const headings = (shown ?? document).querySelectorAll<HTMLElement>('h2[tabindex]');
  [...headings].find((heading) => heading.checkVisibility())?.focus({ preventScroll: true });
}
