/** The buttons that print the page. Without a script the page says which keys do. */
export function offerPrint(): void {
  for (const button of document.querySelectorAll('[data-print]'))
    button.addEventListener('click', () => print());
}
