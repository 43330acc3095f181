import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * A PDF without the moment it was made in, so that the same page is the same file. Chromium writes two dates; the digits of
 * each become those of one moment, so that every offset in the file stays true.
 */
export function withoutDates(pdf: Uint8Array): Uint8Array {
  // One byte a letter, both ways.
  const text = Buffer.from(pdf).toString('latin1');
  const still = text.replace(
    /(\/(?:CreationDate|ModDate) ?\(D:)(\d+)/g,
    (_, before: string, digits: string) => {
      const moment = '20260101000000';
      return before + moment.slice(0, digits.length).padEnd(digits.length, '0');
    },
  );
  return new Uint8Array(Buffer.from(still, 'latin1'));
}

/**
 * Brings the PDFs that `npm run pdf` has made into the site. Only then do the print pages link to them, by the same
 * variable; a build without it has neither.
 */
export function pdfs(): AstroIntegration {
  const from = process.env['FLEDGE_PDF'];
  return {
    name: 'fledge-pdf',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (from === undefined) return;
        const to = join(fileURLToPath(dir), 'pdf');
        await mkdir(to, { recursive: true });
        const names = (await readdir(resolve(from))).filter((name) => name.endsWith('.pdf'));
        await Promise.all(names.map((name) => copyFile(join(resolve(from), name), join(to, name))));
        logger.info(`${names.length} PDFs`);
      },
    },
  };
}
