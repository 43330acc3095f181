/** Begins a file that spreadsheets read as UTF-8. */
const byteOrderMark = '\uFEFF';

/** Rows as comma-separated values for a spreadsheet (RFC 4180): every field in quotes, every line ended by CR LF. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number): string {
  return `"${String(value).replaceAll('"', '""')}"`;
}
