/// <reference types="astro/client" />

import type { Lesson } from '#catalogue/index.ts';

declare global {
  // Astro reads its locals' type here.
  namespace App {
    interface Locals {
      /** The lesson a page is rendering: its author's words ask here where they stand. */
      lesson?: Lesson;
    }
  }
}
