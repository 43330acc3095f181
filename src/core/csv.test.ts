import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

/** Reads a file back as RFC 4180 says: quoted fields, doubled quotes, CR LF between lines. */
function parse(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const fields = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  for (const [, text = '', end] of file.slice(1).matchAll(fields)) {
    row.push(text.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

it('gives a spreadsheet back whatever was written, quotes, commas and new lines too', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 })), (rows) => {
      expect(parse(csvOf(rows))).toEqual(rows);
    }),
  );
});

it('begins with the mark by which a spreadsheet knows its letters', () => {
  expect(csvOf([['“Wait”, he said', 20]])).toBe('\uFEFF"“Wait”, he said","20"\r\n');
  expect([...new TextEncoder().encode(csvOf([]))]).toEqual([0xef, 0xbb, 0xbf]);
});
