/** One line for each kind of game. A test compares this list with the folders in `src/games`. */
import { z } from 'astro/zod';
import { accounts } from '#games/accounts/schema.ts';
import { jigsaw } from '#games/jigsaw/schema.ts';
import { passphrase } from '#games/passphrase/schema.ts';
import { chat } from '#games/chat/schema.ts';
import { settings } from '#games/settings/schema.ts';
import { inspect } from '#games/inspect/schema.ts';
import { nest } from '#games/nest/schema.ts';
import { route } from '#games/route/schema.ts';
import { sequence } from '#games/sequence/schema.ts';
import { sort } from '#games/sort/schema.ts';
import { spot } from '#games/spot/schema.ts';
import { story } from '#games/story/schema.ts';

export const game = z.discriminatedUnion('kind', [
  sort,
  passphrase,
  accounts,
  story,
  chat,
  inspect,
  settings,
  route,
  sequence,
  jigsaw,
  spot,
  nest,
]);

export type Game = z.infer<typeof game>;
export type Kind = Game['kind'];
