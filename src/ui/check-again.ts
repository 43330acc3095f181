/** A page may be read long after it was built: shows "check again" beside every fact whose review day has passed. */
export function markWhatIsPast(today = new Date().toISOString().slice(0, 10)): void {
  for (const mark of document.querySelectorAll<HTMLElement>('[data-review-by]'))
    if ((mark.dataset['reviewBy'] ?? '') < today) mark.hidden = false;
}
