import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Voice, chooseVoice } from './voices.ts';

const voice = (name: string, lang: string, localService = true): Voice => ({ name, lang, localService });

test.each([
  ['a British voice before others', [voice('Fred', 'en-US'), voice('Daniel', 'en-GB')], 'Daniel'],
  ['Android’s spelling', [voice('French', 'fr_FR'), voice('British', 'en_GB')], 'British'],
  ['another English before none', [voice('Moira', 'en-IE'), voice('Thomas', 'fr-FR')], 'Moira'],
  ['never a voice that is online', [voice('Sonia Online', 'en-GB', false), voice('Hazel', 'en-GB')], 'Hazel'],
  ['never Google UK English', [voice('Google UK English Female', 'en-GB'), voice('Fred', 'en-US')], 'Fred'],
  ['no English, no voice', [voice('Thomas', 'fr-FR'), voice('Else', 'ensomething')], undefined],
  ['none at all', [], undefined],
])('%s', (_, voices, chosen) => {
  expect(chooseVoice(voices)?.name).toBe(chosen);
});

test('whatever a device offers, the text stays on it', () => {
  const voices = fc.array(
    fc.record({
      name: fc.constantFrom('Google UK English Male', 'Daniel', 'x'),
      lang: fc.constantFrom('en-GB', 'en_GB', 'en', 'cy-GB', ''),
      localService: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(voices, (offered) => {
      const chosen = chooseVoice(offered);
      if (!chosen) return;
      expect(chosen.localService).toBe(true);
      expect(chosen.name).not.toMatch(/^Google/);
      expect(chosen.lang).toMatch(/^en/);
    }),
  );
});
