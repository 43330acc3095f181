/**
 * How much fits on a slide. Letters are counted before anything is drawn, so that a slide is the same on every screen and
 * has an address of its own; a browser test looks whether the counting was right.
 */

/** How many lines a text takes where about so many letters stand on one. */
export function linesOf(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= perLine) used = needed;
    else {
      lines += 1;
      used = word.length;
    }
  }
  return lines;
}

/**
 * Items put on as few pages as their room allows, and those about equally full. An item that is too large by itself has
 * a page of its own.
 */
export function fillPages<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  room: number,
): Item[][] {
  const fill = (limit: number) => {
    const pages: Item[][] = [];
    let used = Infinity;
    for (const item of items) {
      const size = sizeOf(item);
      if (used + size > limit) {
        pages.push([]);
        used = 0;
      }
      pages.at(-1)!.push(item);
      used += size;
    }
    return pages;
  };
  const fewest = fill(room);
  for (let limit = room / 2; limit < room; limit += room / 20) {
    const pages = fill(limit);
    if (pages.length === fewest.length) return pages;
  }
  return fewest;
}
