/**
 * The skip link moves focus to the content. Following it as a link would change the address's fragment, which says
 * where in a lesson the child is.
 */
export function skipWithoutLosingPlace(): void {
  document.querySelector('[data-skip]')?.addEventListener('click', (event) => {
    event.preventDefault();
    document.getElementById('main')?.focus();
  });
}
