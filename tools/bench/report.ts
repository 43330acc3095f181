import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** One table of the benchmark. */
export interface Section {
  title: string;
  /** How it was measured, in a line or two. */
  about: string;
  head: string[];
  rows: (string | number)[][];
}

export function median(values: number[]): number {
  return percentile(values, 0.5);
}

/** The nearest-rank percentile. NaN for no values. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** Bytes as kilobytes with one decimal, as hosts count them (1,000). */
export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/** A Markdown table with its columns aligned, so that it also reads well in a terminal. */
export function format({ title, about, head, rows }: Section): string {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => (row[column] ?? '').length)));
  const isText = (column: number) => column === 0;
  const line = (row: string[]) =>
    `| ${widths.map((width, column) => (isText(column) ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [first = [], ...rest] = cells;
  return [`## ${title}`, '', about, '', line(first), rule, ...rest.map(line), ''].join('\n');
}

/** Puts a section into the report, in the place of its last version. */
export function keep(file: string, opening: string, section: Section): void {
  const last = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split(/^(?=## )/m)
        .slice(1)
    : [];
  const titleOf = (text: string) => text.slice(3, text.indexOf('\n'));
  const kept = new Map(last.map((text) => [titleOf(text), `${text.trimEnd()}\n`]));
  kept.set(section.title, format(section));
  writeFileSync(file, [opening, ...kept.values()].join('\n'));
}
