declare module 'virtual:fledge/guessing-words' {
  import type { Lists } from '#device/strength-estimator.ts';
  const words: Lists;
  export default words;
}
