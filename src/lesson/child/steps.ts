/**
 * Steps are shown by their address alone (`:target`), so links, back, forward and reload work by themselves. This
 * takes the reader along: to the top of the new step, and its heading is read next.
 */
export function moveFocusWithSteps(): void {
  window.addEventListener('hashchange', () => {
    document.querySelector('[data-here]')?.removeAttribute('data-here');
    const step = document.getElementById(location.hash.slice(1) || 'remember');
    if (!step?.matches('[data-step]')) return;
    window.scrollTo({ top: 0, behavior: 'instant' });
    step.querySelector('h2')?.focus({ preventScroll: true });
  });
}
