/** What a photo shows after it was cut: boxes in the units of the drawing. */

/** From the left, from the top, width, height. */
export type Box = readonly [number, number, number, number];
export type Edge = 'left' | 'right' | 'top' | 'bottom';

export const width = 640;
export const height = 400;
export const whole: Box = [0, 0, width, height];

export function isInside([x, y, w, h]: Box, [left, top, wide, high]: Box): boolean {
  return x >= left && y >= top && x + w <= left + wide && y + h <= top + high;
}

/** Whether some of one shows in the other. */
export function meets([x, y, w, h]: Box, [left, top, wide, high]: Box): boolean {
  return x < left + wide && left < x + w && y < top + high && top < y + h;
}

/** How far a place is from a box; nothing inside it. */
export function distance([x, y, w, h]: Box, [left, top]: readonly [number, number]): number {
  return Math.hypot(Math.max(x - left, 0, left - x - w), Math.max(y - top, 0, top - y - h));
}

/** What is left of `shown` when everything from `edge` up to the far side of `thing` is cut off. */
export function without(shown: Box, thing: Box, edge: Edge): Box {
  const [x, y, w, h] = shown;
  const [left, top, wide, high] = thing;
  const newX = edge === 'left' ? Math.max(x, left + wide) : x;
  const newY = edge === 'top' ? Math.max(y, top + high) : y;
  const newRight = edge === 'right' ? Math.min(x + w, left) : x + w;
  const newBottom = edge === 'bottom' ? Math.min(y + h, top) : y + h;
  return [newX, newY, newRight - newX, newBottom - newY];
}
