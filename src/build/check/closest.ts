const mostListed = 12;

/** `did you mean "shield"?`, or what there is when nothing is near. */
export function closest(given: string, known: Iterable<string>): string {
  const names = [...known];
  const reach = Math.max(2, Math.floor(given.length / 2));
  const [best] = names
    .filter((name) => Math.abs(name.length - given.length) <= reach)
    .map((name) => ({ name, away: distance(given, name) }))
    .filter(({ away }) => away <= reach)
    .sort((one, other) => one.away - other.away);
  if (best) return `did you mean "${best.name}"?`;
  if (names.length === 0) return 'there are none yet';
  return names.length > mostListed
    ? `none of the ${names.length} there are is near`
    : `there are ${names.join(', ')}`;
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
