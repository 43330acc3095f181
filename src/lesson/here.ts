import type { Lesson } from '#catalogue/index.ts';

/** The lesson that the page is rendering. @throws when an author's word stands outside a lesson's page */
export function lessonHere(locals: App.Locals): Lesson {
  if (!locals.lesson)
    throw new Error('This word is only for lessons: the page sets Astro.locals.lesson first');
  return locals.lesson;
}
