/** Saving what is kept as a file, bringing a file in, and erasing, after asking. */
import { longestFile } from '#core/evidence/index.ts';
import { fillPlaces } from '#core/words.ts';
import { saveFile } from '#device/file.ts';
import { eraseTallies, fileOfTallies, takeInFile, type TakenIn } from '#device/tallies.ts';
import type { SheetWords } from './sheet.ts';

/** @param changed is told when something was brought in or erased */
export function offerFiles(words: SheetWords, changed: () => void): void {
  const said = document.querySelector<HTMLElement>('[data-files-said]');
  const input = document.querySelector<HTMLInputElement>('[data-take-in]');
  const dialog = document.querySelector<HTMLDialogElement>('[data-erase-tallies]');
  if (!said || !input || !dialog) return;
  const say = (key: string, fill = {}) => {
    said.textContent = fillPlaces(words[`evidence.said.${key}`] ?? '', fill);
  };
  const onPress = (selector: string, act: () => void) => {
    document.querySelector(selector)?.addEventListener('click', act);
  };

  onPress('[data-save-file]', () => {
    saveFile('fledge-tallies.json', fileOfTallies());
    say('saved');
  });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (!file) return;
    void (file.size > longestFile ? Promise.resolve('') : file.text())
      .then((text) => takeInFile(text))
      .then((taken) => {
        // The same file may be chosen again.
        input.value = '';
        changed();
        const { key, fill } = describe(taken);
        say(key, fill);
      });
  });
  onPress('[data-erase-ask]', () => {
    dialog.showModal();
    dialog.querySelector('h2')?.focus();
  });
  onPress('[data-erase-no]', () => dialog.close());
  onPress('[data-erase-yes]', () => {
    void eraseTallies().then((refusal) => {
      dialog.close();
      changed();
      say(refusal ?? 'erased');
      said.focus();
    });
  });
}

const faults = { text: 'fileText', other: 'fileOther', shape: 'fileShape' } as const;

/** What came of bringing in a file, as a key of the words. */
function describe(taken: TakenIn): { key: string; fill?: Record<string, string | number> } {
  if (taken.kind === 'refused') return { key: taken.refusal };
  if (taken.kind === 'newer' || taken.kind === 'empty') return { key: 'fileNewer' };
  if (taken.kind === 'broken') return { key: faults[taken.fault], fill: { at: taken.at ?? '' } };
  const { added, changed } = taken;
  return added + changed === 0 ? { key: 'fileSame' } : { key: 'fileTaken', fill: { added, changed } };
}
