/** The sheets of a pack, in their order. Each one is printed or left out by its box. */
export const sheets = ['read', 'game', 'worksheet', 'hand', 'answers'] as const;
export type SheetName = (typeof sheets)[number];
