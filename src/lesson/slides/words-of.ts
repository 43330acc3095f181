import type { Lookup } from '#catalogue/words.ts';
import type { MomentWords } from './moment.ts';

/** The words that a game’s moments are told with. */
export function momentWords(t: Lookup): MomentWords {
  return {
    looks: t('present.looks'),
    strong: t('game.strong'),
    fine: t('game.fine'),
    mend: t('game.mend'),
    mendIt: t('game.mendIt'),
    right: t('present.right'),
    why: t('game.why'),
  };
}
