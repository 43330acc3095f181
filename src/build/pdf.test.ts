import { describe, expect, it } from 'vitest';
import { withoutDates } from './pdf.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('a PDF without its dates', () => {
  it('is the same whenever it was made, and as long as before', () => {
    const made = (date: string) =>
      bytes(`%PDF-1.4 \xff<</CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>> xref 12`);
    const [one, other] = [withoutDates(made('20260301101112')), withoutDates(made('20271224235959'))];
    expect(one).toEqual(other);
    expect(one).toHaveLength(made('20260301101112').length);
    expect([...one]).toContain(0xff);
  });

  it('keeps everything else', () => {
    const rest = bytes('/Title (Made on D:20260301) stream \x00\x80\xfe endstream');
    expect(withoutDates(rest)).toEqual(rest);
  });
});
