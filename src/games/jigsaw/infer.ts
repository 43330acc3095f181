/** What can be worked out: which places and times still fit everything that has been told. */

/** A piece of the puzzle: it fits the places, the times, or both, that have its marks. */
export interface Piece {
  place?: string | undefined;
  time?: string | undefined;
}

/** What everybody knows: at a place with this mark it can only be a time with that one. */
export interface Rule {
  place: string;
  time: string;
}

interface Marked {
  id: string;
  has: readonly string[];
}

export interface World {
  places: readonly Marked[];
  times: readonly Marked[];
  rules: readonly Rule[];
}

export interface Answer {
  place: string;
  time: string;
}

/** Every place and time that is still possible. With more pieces there are never more of them. */
export function infer({ places, times, rules }: World, pieces: readonly Piece[]): Answer[] {
  const has = (mark: string | undefined, { has }: Marked) => mark === undefined || has.includes(mark);
  return places
    .filter((place) => pieces.every((piece) => has(piece.place, place)))
    .flatMap((place) =>
      times
        .filter((time) => pieces.every((piece) => has(piece.time, time)))
        .filter((time) => rules.every((rule) => !has(rule.place, place) || has(rule.time, time)))
        .map((time) => ({ place: place.id, time: time.id })),
    );
}

/** The different places and times among answers, each once. */
export function spread(answers: readonly Answer[]): { places: string[]; times: string[] } {
  return {
    places: [...new Set(answers.map(({ place }) => place))],
    times: [...new Set(answers.map(({ time }) => time))],
  };
}
