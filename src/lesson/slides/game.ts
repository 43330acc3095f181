/** The slides of the lesson's own game, for whichever face shows them. */
import { people, words } from '#catalogue/index.ts';
import { gameHere } from '../here.ts';
import { momentsOf } from '../moments.ts';
import { slidesOf } from './moment.ts';
import { momentWords } from './words-of.ts';

export async function gameSlidesHere(locals: App.Locals) {
  const t = await words();
  const { game } = await gameHere(locals);
  const cast = await people();
  const idOf: Partial<Record<string, string>> = Object.fromEntries(
    Object.values(cast).map(({ id, name }) => [name, id]),
  );
  const moments = momentsOf(game, cast, t.under('game', 'class'));
  const slides = moments.map((moment) => slidesOf(moment, momentWords(t), Object.keys(idOf)));
  return { game, slides, idOf };
}
