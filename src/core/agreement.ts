/** Which promises a family has chosen, and in which order. A promise is its permanent number. */
export type Chosen = readonly number[];

/** Puts a promise last, or takes it out. */
export function choose(chosen: Chosen, promise: number, isWanted: boolean): Chosen {
  const others = chosen.filter((one) => one !== promise);
  return isWanted ? [...others, promise] : others;
}

/** Moves a promise past its neighbour of the same side; at an end it stays. */
export function move(
  chosen: Chosen,
  promise: number,
  by: 'up' | 'down',
  isSameSide: (other: number) => boolean,
): Chosen {
  const side = chosen.filter(isSameSide);
  const other = side[side.indexOf(promise) + (by === 'up' ? -1 : 1)];
  if (other === undefined || !side.includes(promise)) return chosen;
  return chosen.map((one) => (one === promise ? other : one === other ? promise : one));
}

/** What stands in the address: the numbers in their order, `#3-31-1`. */
export function write(chosen: Chosen): string {
  return chosen.length > 0 ? `#${chosen.join('-')}` : '';
}

/** Reads an address. What is no number of a promise here is left out, and so is what comes twice. */
export function read(hash: string, known: ReadonlySet<number>): Chosen {
  if (!/^#\d{1,3}(-\d{1,3})*$/.test(hash)) return [];
  return [...new Set(hash.slice(1).split('-').map(Number))].filter((number) => known.has(number));
}
