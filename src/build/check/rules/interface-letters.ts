import { templatesOf } from '../templates.ts';
import { placeIn } from '../place-in.ts';
import type { Rule } from '../rule.ts';

/** No template has English of its own: it could be neither translated nor checked. */
export const interfaceLetters: Rule = ({ files }) =>
  templatesOf(files).flatMap(({ file, source, letters, unreadable }) => [
    ...(unreadable
      ? [{ file, line: 1, column: 1, path: '', reason: unreadable, mend: 'mend the template' }]
      : []),
    ...letters.map(({ text, offset }) => ({
      file,
      ...placeIn(source, offset),
      path: 'template',
      reason: `“${text.slice(0, 40)}” is written into the template`,
      mend: 'move it to content/words/en.yaml and look it up',
    })),
  ]);
