/** `did you mean "shield"?`, or the first few there are when nothing is near. */
export function closest(given: string, known: Iterable<string>, ask = 'did you mean'): string {
  const ranked = [...known]
    .map((name) => ({ name, away: distance(given, name) }))
    .sort((one, other) => one.away - other.away);
  const [best] = ranked;
  if (!best) return 'there are none yet';
  if (best.away <= Math.max(2, given.length / 2)) return `${ask} "${best.name}"?`;
  return `there are ${ranked
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ')}${ranked.length > 3 ? ' and others' : ''}`;
}

/** How many letters must be put in, taken out or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of Array.from(one).entries()) {
    const next = [at + 1];
    for (const [place, wanted] of Array.from(other).entries()) {
      next.push(
        Math.min(
          (next[place] ?? 0) + 1,
          (row[place + 1] ?? 0) + 1,
          (row[place] ?? 0) + (letter === wanted ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
