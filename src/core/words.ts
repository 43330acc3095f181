/** What stands in for `{name}` in a string. */
export type Fill = Record<string, string | number>;

/** `Part {now} of {of}` with its places filled; a place without a value stays as it is. */
export function fillPlaces(text: string, fill: Fill): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(fill[name] ?? place));
}
