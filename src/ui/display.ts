/** The display menu opens by itself; what makes its options work comes when it is first asked for. */
export function offerDisplayMenu(): void {
  document
    .querySelector('[data-look]')
    ?.addEventListener(
      'click',
      () => void import('./display-menu.ts').then(({ offerDisplayChoices }) => offerDisplayChoices()),
      { once: true },
    );
}
