/** What stands in for `{name}` in a string. */
export type Fill = Record<string, string | number>;

/** `Part {now} of {of}` with its places filled; a place without a value stays as it is. */
export function fillPlaces(text: string, fill: Fill): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(fill[name] ?? place));
}

/** As a sentence: with a full stop, unless it ends in a mark of its own, also within a quote. */
export function ended(text: string): string {
  return /[.?!…][”’]?$/.test(text) ? text : `${text}.`;
}

/** Fills every text in a piece of the game. */
export function fillAll<T>(piece: T, names: Readonly<Record<string, string>>): T {
  if (typeof piece === 'string') return fillPlaces(piece, names) as T;
  if (Array.isArray(piece)) return piece.map((one: unknown) => fillAll(one, names)) as T;
  if (piece === null || typeof piece !== 'object') return piece;
  return Object.fromEntries(
    Object.entries(piece).map(([name, value]) => [name, fillAll(value as unknown, names)]),
  ) as T;
}
