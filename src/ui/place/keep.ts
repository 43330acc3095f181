/** Brings every `KeepMyPlace` on the page to life. */
import { type Keeping, keepMyPlace, keeping } from '#device/progress.ts';

/** With these the button could do nothing. A full device is worth another try. */
const decided: readonly Keeping[] = ['yes', 'blocked', 'newer'];

export function offerKeeping(): void {
  for (const offer of document.querySelectorAll<HTMLElement>('[data-keep]')) bringToLife(offer);
}

function bringToLife(offer: HTMLElement): void {
  const said = offer.querySelector<HTMLElement>('[role="status"]');
  const button = offer.querySelector<HTMLElement>('[data-keep-button]');
  if (!said || !button) return;
  let chosenHere = false;

  const show = (state: Keeping) => {
    const line = state === 'yes' && chosenHere ? 'new' : state;
    for (const element of said.querySelectorAll<HTMLElement>('[data-when]')) {
      element.hidden = element.dataset['when'] !== line;
    }
    button.hidden = decided.includes(state);
  };

  keeping.subscribe((state) => {
    if (state === 'no') chosenHere = false;
    show(state);
  });
  button.addEventListener('click', () => {
    chosenHere = true;
    void keepMyPlace().then((state) => {
      show(state);
      // The button has gone: the reader goes on from what it did.
      if (button.hidden) said.focus();
    });
  });
}
