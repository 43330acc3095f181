/** Stickers are cut from paper: a white border outside a navy line, baked at build (a filter at run time is slow). */

const navy = '#1C2340';

/** Paint of a shape; dropped from the copies underneath, so that the border's own paint shows. */
const paint = / (?:fill|stroke|stroke-width|opacity|fill-opacity)="[^"]*"/g;

/**
 * An SVG of `body` with its border baked in.
 * @param body the inner markup of a picture
 * @param size the picture's own square, in its units; the border needs a tenth more on each side
 * @param line the navy line's width in the same units; 0 where the drawing brings its own
 */
export function outline(body: string, size: number, line: number): string {
  const margin = size * 0.08;
  const box = [-margin, -margin, size + 2 * margin, size + 2 * margin]
    .map((side) => +side.toFixed(2))
    .join(' ');
  const shape = body.replace(/ (?:id|class)="[^"]*"/g, '').replace(paint, '');
  const under = (colour: string, width: number): string =>
    `<g fill="${colour}" stroke="${colour}" stroke-width="${+width.toFixed(2)}" stroke-linejoin="round" stroke-linecap="round">${shape}</g>`;
  const navyLine = line > 0 ? under(navy, 2 * line) : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${under('#fff', 2 * line + size * 0.075)}${navyLine}${body}</svg>`;
}
