import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subset from 'subset-font';

/** The letters that nearly every page needs. `styles/fonts.css` names the same ones as `unicode-range`. */
const everyday: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
];
const text = everyday
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
  .map((code) => String.fromCodePoint(code))
  .join('');

const fonts = [
  ['andika', '400'],
  ['andika', '700'],
  ['lexend', '400'],
  ['lexend', '700'],
  ['fredoka', '600'],
] as const;

/**
 * Cuts the fonts down to the everyday letters, into `.cache/fonts/`, before anything asks for them: a third less to
 * fetch. The whole font still comes where a page has another letter.
 */
export function cutFonts(): AstroIntegration {
  return {
    name: 'fledge:fonts',
    hooks: {
      'astro:config:setup': async ({ config }) => {
        const folder = fileURLToPath(new URL('.cache/fonts/', config.root));
        await mkdir(folder, { recursive: true });
        await Promise.all(
          fonts.map(async ([family, weight]) => {
            const whole = fileURLToPath(
              import.meta.resolve(`@fontsource/${family}/files/${family}-latin-${weight}-normal.woff2`),
            );
            const cut = await subset(await readFile(whole), text, { targetFormat: 'woff2' });
            await writeFile(`${folder}${family}-${weight}.woff2`, cut);
          }),
        );
      },
    },
  };
}
