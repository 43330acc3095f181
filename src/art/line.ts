/** Line art to colour in: white shapes with a navy line, and hardly any ink. */

const navy = '#1C2340';

/**
 * The same drawing as line art.
 * @param svg a sticker or Pip, without its outline
 * @param line the width of the line, in the drawing's own units; a line that the drawing brings keeps its own
 */
export function drawLine(svg: string, line: number): string {
  const white = svg
    .replace(/ (?:opacity|fill-opacity|stroke-opacity)="[^"]*"/g, '')
    .replace(/ fill="(?!none)[^"]*"/g, ' fill="#fff"')
    .replace(/ stroke="(?!none)[^"]*"/g, ` stroke="${navy}"`);
  return white.replace(
    /<svg([^>]*)>([\s\S]*)<\/svg>/,
    `<svg$1><g stroke="${navy}" stroke-width="${line}" stroke-linejoin="round" stroke-linecap="round">$2</g></svg>`,
  );
}
