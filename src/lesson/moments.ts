/** Every kind's moments, by one name. */
import type { Game } from '#catalogue/schema/game.ts';
import type { Moment, Moments, People, Strings } from '#core/moments.ts';
import { moments as accounts } from '#games/accounts/moments.ts';
import { moments as chat } from '#games/chat/moments.ts';
import { moments as inspect } from '#games/inspect/moments.ts';
import { moments as jigsaw } from '#games/jigsaw/moments.ts';
import { moments as nest } from '#games/nest/moments.ts';
import { moments as passphrase } from '#games/passphrase/moments.ts';
import { moments as route } from '#games/route/moments.ts';
import { moments as sequence } from '#games/sequence/moments.ts';
import { moments as settings } from '#games/settings/moments.ts';
import { moments as sort } from '#games/sort/moments.ts';
import { moments as spot } from '#games/spot/moments.ts';
import { moments as story } from '#games/story/moments.ts';

const byKind: { [Kind in Game['kind']]: Moments<Extract<Game, { kind: Kind }>> } = {
  accounts,
  chat,
  inspect,
  jigsaw,
  nest,
  passphrase,
  route,
  sequence,
  settings,
  sort,
  spot,
  story,
};

/** The moments of a game. `words` are the strings under `game` and `class`. */
export function momentsOf(game: Game, people: People, words: Strings): Moment[] {
  // The record's own type says that each kind's function takes that kind's game.
  return (byKind[game.kind] as Moments<Game>)(game, people, words);
}
