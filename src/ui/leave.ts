/**
 * Leaves for the link's page in place of this one, so that Back does not return here. The browser's history still
 * holds earlier visits: no page can change that.
 */
export function leaveForGood(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-leave]');
  link?.addEventListener('click', (event) => {
    event.preventDefault();
    location.replace(link.href);
  });
}
