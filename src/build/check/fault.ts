/** Something in the repository that must be mended before it is shown to anyone. */
export interface Fault {
  /** From the root of the repository, with forward slashes. */
  file: string;
  /** Both count from 1. */
  line: number;
  column: number;
  /** What in the file it is about, for example `nodes.1.choices.0.goto`. */
  path: string;
  reason: string;
  /** How to mend it. Left out where the reason says it already. */
  mend?: string;
  /**
   * A dated fact that has to be looked at again. `npm run check` fails; a build only warns, so that a school can
   * still publish a change on the day after.
   */
  stale?: true;
}

/** `content/x.yaml:12:39 nodes.1.goto: there is no node "bda" (the nodes are a, b)` */
export function formatFault({ file, line, column, path, reason, mend }: Fault): string {
  const where = `${file}:${line}:${column} ${path}`.trimEnd();
  return `${where}: ${reason}${mend ? ` (${mend})` : ''}`;
}

/** By file, then by place, then by what is said, and each said once. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const sorted = [...faults].sort(
    (one, other) =>
      compare(one.file, other.file) ||
      one.line - other.line ||
      one.column - other.column ||
      compare(formatFault(one), formatFault(other)),
  );
  return sorted.filter((fault, at) => {
    const before = sorted[at - 1];
    return !before || formatFault(before) !== formatFault(fault);
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
