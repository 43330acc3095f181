/** Makes the cover a modal dialog, opens it on Escape, and lets only its own button close it. */
export function coverTheScreen(): void {
  const cover = document.getElementById('cover');
  if (!(cover instanceof HTMLDialogElement)) return;

  const close = (): void => cover.close();
  const open = (): void => {
    if ('speechSynthesis' in window) window.speechSynthesis.cancel();
    if (!cover.open) cover.showModal();
    cover.querySelector('h2')?.focus();
  };

  document.querySelector('[data-cover]')?.addEventListener('click', (event) => {
    event.preventDefault();
    open();
  });
  cover.querySelector('[data-uncover]')?.addEventListener('click', (event) => {
    event.preventDefault();
    close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // Escape first closes what lies open, as everywhere; on a bare page it covers. It never uncovers.
    if (cover.open) event.preventDefault();
    else if (!document.querySelector('dialog[open], [popover]:popover-open')) open();
  });
  cover.addEventListener('cancel', (event) => event.preventDefault());
}
