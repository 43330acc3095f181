/** Shows the `SaveNotice` that fits what was found on this device. */
import { keeping, notice } from '#device/progress.ts';

export function tellOfSaves(): void {
  const tell = () => {
    const kind = keeping.get() === 'newer' ? 'newer' : notice.get();
    for (const element of document.querySelectorAll<HTMLElement>('[data-notice]')) {
      element.hidden = element.dataset['notice'] !== kind;
    }
  };
  keeping.subscribe(tell);
  notice.subscribe(tell);
}
