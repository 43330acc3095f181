import { atom, onMount } from 'nanostores';

/** What this module needs to know of a voice. */
export type Voice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'localService'>;

/**
 * The voice that reads: on this device, British if there is one, else English. Null when there is none, and then
 * there are no buttons. A voice that is not local sends the text away; Chrome's "Google UK English" does so.
 */
export function chooseVoice<Found extends Voice>(voices: readonly Found[]): Found | null {
  const local = voices.filter(({ name, localService }) => localService && !/^Google UK English/i.test(name));
  return (
    local.find((voice) => /^en-gb\b/.test(language(voice))) ??
    local.find((voice) => /^en\b/.test(language(voice))) ??
    null
  );
}

/** Android writes en_GB. */
function language({ lang }: Voice): string {
  return lang.replace('_', '-').toLowerCase();
}

export function browserEngine(): SpeechSynthesis | null {
  return (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis ?? null;
}

/** Whether this device can read aloud by itself. Buttons are shown only then. */
export const voicesReady = atom(false);

onMount(voicesReady, () => {
  const engine = browserEngine();
  if (!engine) return;
  const check = () => voicesReady.set(chooseVoice(engine.getVoices()) !== null);
  check();
  engine.addEventListener('voiceschanged', check);
  // Some browsers fill the list late and say nothing.
  const later = [500, 2000].map((delay) => setTimeout(check, delay));
  return () => {
    engine.removeEventListener('voiceschanged', check);
    later.forEach(clearTimeout);
  };
});
