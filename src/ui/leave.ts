/**
 * Leaves for the link's page in place of this one, so that Back does not return here. Links within the page keep its
 * one entry too. The browser's history still holds earlier visits: no page can change that.
 */
export function leaveForGood(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-leave], main a[href^="#"]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      location.replace(link.href);
    });
  }
}
