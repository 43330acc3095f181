import { gameOf, helpLines, people, school, words, type Lesson } from '#catalogue/index.ts';
import { fitTo } from '#games/route/fit.ts';
import type { GameId } from '#core/curriculum.ts';
import type { Moment } from '#core/moments.ts';
import type { Cast, Given } from '#ui/game/types.ts';
import { momentsOf } from './moments.ts';

/** The lesson that the page is rendering. @throws when an author's word stands outside a lesson's page */
export function lessonHere(locals: App.Locals): Lesson {
  if (!locals.lesson)
    throw new Error('This word is only for lessons: the page sets Astro.locals.lesson first');
  return locals.lesson;
}

/** The game of the lesson that the page is rendering, and what its faces are given. */
export const gameHere = (locals: App.Locals) => gameFor(lessonHere(locals).id);

/** A game, and what its faces are given. */
export async function gameFor<Id extends GameId>(id: Id) {
  const written = await gameOf(id);
  // Who helps is each school’s own, and what can go out of date is dated: a game only names them.
  const game =
    written.kind === 'route'
      ? fitTo(written, await school(), [...(await helpLines('child')), ...(await helpLines('adult'))])
      : written;
  const cast: Cast = Object.fromEntries(
    Object.values(await people()).map(({ id, name, pronouns, role }) => [id, { id, name, pronouns, role }]),
  );
  const strings = Object.entries((await words()).under('game')).filter(([key]) => {
    const [, kind, inner] = key.split('.');
    return inner === undefined || kind === game.kind;
  });
  const given: Given<Id> = { id, people: cast, words: Object.fromEntries(strings) };
  return { game, given };
}

/** The moments of the lesson's game, as a class, a plan and a sheet of paper have them. */
export async function momentsHere(locals: App.Locals): Promise<Moment[]> {
  const { game, given } = await gameHere(locals);
  return momentsOf(game, given.people, (await words()).under('game', 'class'));
}
