/** Text in pieces that a speech engine says without giving up. Chrome falls silent after about 14 seconds. */
export const longestUtterance = 200;

/**
 * The sentences of a text, in order, spaces tidied. A closing quote or bracket stays with its sentence.
 */
export function splitSentences(text: string): string[] {
  return tidy(text)
    .split(/(?<=[.!?…][’”"')\]]*) (?=[“‘"'([]*[\p{Lu}\p{N}])/u)
    .filter((sentence) => sentence !== '');
}

/** One sentence in utterances of at most 200 characters: after a comma where there is one, else between words. */
export function splitUtterances(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = tidy(sentence);
  while (rest.length > longestUtterance) {
    const end = breakBefore(rest);
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function breakBefore(text: string): number {
  const window = text.slice(0, longestUtterance + 1);
  const pause = Math.max(
    ...[', ', '; ', ': ', ' – '].map((mark) => window.lastIndexOf(mark) + mark.length - 1),
  );
  // A comma near the start would make a short piece and a long one.
  if (pause > longestUtterance / 3) return pause;
  const space = window.lastIndexOf(' ');
  if (space > 0) return space;
  // A word without end is cut, but never through the middle of a character.
  return /[\uD800-\uDBFF]/.test(text.charAt(longestUtterance - 1)) ? longestUtterance - 1 : longestUtterance;
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
