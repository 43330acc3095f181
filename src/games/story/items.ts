export { choices, items, people } from '#core/branching/items.ts';
