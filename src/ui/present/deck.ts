import { readStages, type Deck, type Slide } from '#core/class/deck.ts';

/** The slides' sections of a page, slides or notes, in order. */
export function sectionsOf(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-slide]')];
}

/** The deck as the page has it. Both pages of a lesson are built from the same file, so both have the same. */
export function readDeck(sections: readonly HTMLElement[]): Deck | undefined {
  const [first, ...others] = sections.map(({ id, dataset }): Slide => ({
    id,
    stages: readStages(dataset['stages'] ?? ''),
    answers: Number(dataset['answers']),
  }));
  return first && [first, ...others];
}
