/** Opens the help panel over the page. Without popovers the link simply leads to the help page. */
export function openHelpHere(): void {
  const link = document.querySelector('[data-help]');
  const panel = document.getElementById('help-panel');
  if (!link || !panel || !('showPopover' in panel)) return;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    panel.showPopover();
    panel.querySelector('h2')?.focus();
  });
}
