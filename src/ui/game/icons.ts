/**
 * Every icon of the games. The page holds their shapes once (`IconSheet.astro`), and a game only names them: shapes
 * hardly compress, and would be a twelfth of a game's script.
 */
export const gameIcons = [
  'arrow-bend-up-right-bold',
  'arrow-counter-clockwise-bold',
  'arrow-down-bold',
  'arrow-left-bold',
  'arrow-right-bold',
  'arrow-up-bold',
  'arrows-clockwise-bold',
  'check-bold',
  'check-circle-fill',
  'door-open-fill',
  'dots-three-outline-fill',
  'flag-fill',
  'floppy-disk-fill',
  'hand-fill',
  'hand-palm-fill',
  'hand-heart-fill',
  'house-line-fill',
  'key-fill',
  'lock-key-fill',
  'mask-happy-fill',
  'megaphone-simple-fill',
  'gear-fill',
  'minus-bold',
  'plus-bold',
  'prohibit-bold',
  'shield-bold',
  'shield-check-fill',
  'speaker-high-fill',
  'wrench-fill',
  'x-bold',
] as const;

export type GameIcon = (typeof gameIcons)[number];
