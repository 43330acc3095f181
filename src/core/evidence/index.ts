/** What a class thought before a lesson and after it: what is kept, reading whatever is stored, and making one of two. */
export {
  type Counts,
  type Place,
  type Side,
  type Tallies,
  type Tally,
  type Vote,
  best,
  countVotes,
  currentVersion,
  emptyTallies,
  erased,
  hasRoomFor,
  mostClasses,
  mostHands,
  sides,
  tallyOf,
  total,
  withVote,
} from './shape.ts';
export { type Found, longestFile, read, write } from './read.ts';
export { countChanges, join, takeIn } from './join.ts';
export { type Change, type Comparison, compare, fewestForShare, shareOf } from './compare.ts';
