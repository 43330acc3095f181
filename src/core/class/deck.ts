/**
 * A lesson as a class goes through it: slides, and what one press after another shows on each. The pages hold the slides;
 * this is only what moving through them needs. Plain JSON.
 */

/**
 * What a press shows: `show` a slide as it is · `ask` a question alone · `choices` to vote on · `look:2` what is looked
 * into · `0:world`, `0:why`, `0:mend` what the first answer leads to.
 */
export type Stage =
  'show' | 'ask' | 'choices' | `look:${number}` | `${number}:world` | `${number}:why` | `${number}:mend`;

export interface Slide {
  /** Its address on the page; unique in the deck. */
  id: string;
  /** At least one; the first is what shows when the slide is turned to. */
  stages: readonly Stage[];
  /** How many answers there are to vote on; none where nothing is asked. */
  answers: number;
}

export type Deck = readonly [Slide, ...Slide[]];

/** The answer that a stage belongs to, counted from 0. */
export function answerOf(stage: Stage | undefined): number | undefined {
  const found = /^(\d+):/.exec(stage ?? '');
  return found ? Number(found[1]) : undefined;
}

/** Where on a slide an answer begins to be shown, a look is opened or the choices are; undefined for a slide without it. */
export function placeOf(slide: Slide, wanted: 'choices' | { answer: number } | { look: number }) {
  const place = slide.stages.findIndex((stage) => {
    if (wanted === 'choices') return stage === 'choices';
    return 'look' in wanted ? stage === `look:${wanted.look}` : answerOf(stage) === wanted.answer;
  });
  return place < 0 ? undefined : place;
}

/** Reads the stages as a page names them, with spaces between. @throws on a stage that there is not */
export function readStages(text: string): Stage[] {
  const stages = text.split(' ').filter((word) => word !== '');
  const wrong = stages.find((word) => !/^(show|ask|choices|look:\d+|\d+:(world|why|mend))$/.test(word));
  if (wrong !== undefined || stages.length === 0) throw new Error(`“${text}” are no stages of a slide`);
  return stages as Stage[];
}
