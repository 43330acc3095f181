export { moments } from '#core/branching/moments.ts';
