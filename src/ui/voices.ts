import { voicesReady } from '#device/voices.ts';

/**
 * Shows what reads aloud where the device has a voice. The rest of it comes only then, and before the buttons do: a tap is
 * answered at once, as iPads ask for.
 */
export function offerReading(): void {
  let reading: Promise<void> | undefined;
  voicesReady.subscribe((ready) => {
    if (ready) reading ??= import('./reading.ts').then(({ readAloudOnRequest }) => readAloudOnRequest());
    void reading?.then(() => document.documentElement.toggleAttribute('data-voices', voicesReady.get()));
  });
}
