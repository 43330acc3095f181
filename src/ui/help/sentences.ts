/** A text for children as its sentences, a line each. */
export function sentencesOf(text = ''): string[] {
  return text.split(/(?<=[.?!]) /).filter(Boolean);
}
