/** A child's place: what it looks like, reading whatever is stored, and making one out of two. */
export {
  type Level,
  type Progress,
  currentVersion,
  doneLessons,
  emptyProgress,
  erased,
  levelOf,
  levels,
  withLevel,
  withStage,
} from './shape.ts';
export { type Found, longestSave, read, write } from './read.ts';
export { join } from './join.ts';
export { migrations } from './migrations.ts';
