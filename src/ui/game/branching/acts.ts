import type { Act } from '#core/branching/graph.ts';
import type { GameIcon } from '../icons.ts';

/** The icon of everything that can be done on a pretend screen. */
export const actIcons: Record<Act, GameIcon> = {
  stop: 'hand-palm-fill',
  cover: 'hand-fill',
  show: 'hand-heart-fill',
  save: 'floppy-disk-fill',
  block: 'prohibit-bold',
  report: 'megaphone-simple-fill',
};
