/** Asks before erasing, erases, and says what happened. */
import { erase, keeping, notice, progress, setAside } from '#device/progress.ts';

type Line = 'offer' | 'nothing' | 'done' | 'failed';

export function offerErasing(): void {
  const ask = document.querySelector<HTMLElement>('[data-erase-ask]');
  const said = document.querySelector<HTMLElement>('[data-erase-said]');
  const dialog = document.querySelector<HTMLDialogElement>('[data-erase-dialog]');
  if (!ask || !said || !dialog) return;

  const say = (line: Line) => {
    for (const element of said.querySelectorAll<HTMLElement>('[data-erase-line]')) {
      element.hidden = element.dataset['eraseLine'] !== line;
    }
  };
  const offer = () => {
    const some = isSomethingHere();
    ask.hidden = !some;
    say(some ? 'offer' : 'nothing');
    for (const line of document.querySelectorAll<HTMLElement>('[data-aside]'))
      line.hidden = setAside.get() === 0;
  };
  for (const store of [progress, keeping, notice, setAside]) store.subscribe(offer);

  ask.addEventListener('click', () => {
    dialog.showModal();
    dialog.querySelector('h2')?.focus();
  });
  dialog.querySelector('[data-erase-no]')?.addEventListener('click', () => dialog.close());
  dialog.querySelector('[data-erase-yes]')?.addEventListener('click', () => {
    void erase().then((state) => {
      dialog.close();
      say(state === 'no' ? 'done' : 'failed');
      said.focus();
    });
  });
}

/** A later Fledge's save is not ours to erase: a fresh page can. */
function isSomethingHere(): boolean {
  if (keeping.get() === 'newer') return false;
  const apart = setAside.get() > 0 || notice.get() === 'stuck';
  return apart || keeping.get() === 'yes' || Object.keys(progress.get().lessons).length > 0;
}
