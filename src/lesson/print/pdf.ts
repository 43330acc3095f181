/** Whether this build brings the PDFs that `npm run pdf` has made (`src/build/pdf.ts`). */
export const hasPdf = process.env['FLEDGE_PDF'] !== undefined;
