import { sound, type Files } from '../content.ts';
import type { Fault } from '../fault.ts';
import { placeIn } from '../place-in.ts';
import type { Rule } from '../rule.ts';

/**
 * How code looks a word up: `t('game.again')`, `words('game.again')` or `words['game.again']`, also with a template
 * such as `t(`stage.${stage}.name`)`, which stands for every key of that form.
 */
const lookUp = /\b(?:t|words)\??\.?(?:\(|\[)\s*(['"`])((?:(?!\1)[^\\\n])+)\1/g;
/** Any text between quotes or backticks in code; a key may also be passed on or chosen. */
const anyText = /(['"`])((?:(?!\1)[^\\\n])*)\1/g;

/** Every interface string that is asked for exists, and every one that exists is asked for. */
export const interfaceWords: Rule = ({ files, words }) => {
  const [english] = sound(words.filter(({ id }) => id === 'en'));
  if (!english) return [];
  const keys = Object.keys(english.data);
  const { source } = english;
  const code = codeOf(files);
  const texts = new Set(
    code.flatMap(([, text]) => [...text.matchAll(anyText)].map((found) => found[2] ?? '')),
  );
  const forms = [...texts].filter((text) => text.includes('${')).flatMap((text) => formOf(text) ?? []);

  const missing = code.flatMap(([file, text]) =>
    [...text.matchAll(lookUp)].flatMap((found): Fault[] => {
      const key = found[2] ?? '';
      const form = formOf(key);
      if (keys.some((known) => (form ? form.test(known) : known === key))) return [];
      const place = placeIn(text, found.index);
      return [
        { file, ...place, path: key, reason: 'there is no such word', mend: `add it to ${source.file}` },
      ];
    }),
  );
  const unused = keys
    .filter((key) => !texts.has(key) && !forms.some((form) => form.test(key)))
    .map((key) => ({
      file: source.file,
      ...source.placeOfKey([key]),
      path: key,
      reason: 'nothing asks for this word',
      mend: 'take it away',
    }));
  return [...missing, ...unused];
};

function codeOf(files: Files): [string, string][] {
  return [...files].filter(
    ([file]) => /^src\/(?!build\/).*\.(astro|svelte|ts)$/.test(file) && !file.endsWith('.test.ts'),
  );
}

/** `stage.${stage}.name` as a pattern of keys; undefined for a text that has no place or does not look like a key. */
function formOf(text: string): RegExp | undefined {
  if (!/\$\{[^}]*\}/.test(text) || !/^[\w.]*(\$\{[^}]*\}[\w.]*)+$/.test(text)) return undefined;
  const pieces = text.split(/\$\{[^}]*\}/).map((piece) => piece.replaceAll('.', '\\.'));
  return text.includes('.') ? new RegExp(`^${pieces.join('[a-zA-Z0-9]+')}$`) : undefined;
}
