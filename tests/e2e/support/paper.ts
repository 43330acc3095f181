import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

/** Landscape papers: width and height in points. */
export const papers = { A4: [841.89, 595.28], Letter: [792, 612] } as const;
export type Paper = keyof typeof papers;

export interface Printed {
  pages: number;
  /** The first page's words without their spaces (`letters`). */
  text: string;
  /** In points. */
  width: number;
  height: number;
  isTagged: boolean;
}

/** Text without its spaces: a PDF draws some letters as one, sets them apart, and breaks lines where the page did not. */
export const letters = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad]+/g, '');

/** Prints the page: on the paper that its own sheet asks for, or on one that the reader turned round. */
export async function print(page: Page, format: Paper, asTheSheetSays = true): Promise<Printed> {
  const pdf = await page.pdf({
    format,
    landscape: !asTheSheetSays,
    preferCSSPageSize: asTheSheetSays,
    printBackground: true,
    tagged: true,
  });
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const first = await document.getPage(1);
  const { items } = await first.getTextContent();
  const { width, height } = first.getViewport({ scale: 1 });
  const structure = (await first.getStructTree()) as { children: unknown[] } | null;
  const marks = (await document.getMarkInfo()) as { Marked: boolean } | null;
  return {
    pages: document.numPages,
    text: letters(items.map((item) => ('str' in item ? item.str : '')).join('')),
    width,
    height,
    isTagged: marks?.Marked === true && (structure?.children.length ?? 0) > 0,
  };
}
