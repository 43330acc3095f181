/** What stands on the map, in words. */
import { fillPlaces } from '#core/words.ts';
import { spread, type Answer } from './infer.ts';
import { countOf } from './posts.ts';
import type { Map, Post, Round } from './schema.ts';

type Words = Readonly<Record<string, string>>;

export interface Status {
  /** So it should be: too many answers to tell, or few enough to find what is public. */
  isWell: boolean;
  verdict: string;
  places: string;
  times: string;
}

export function statusOf(words: Words, map: Map, round: Round, answers: readonly Answer[]): Status {
  const left = spread(answers);
  const count = countOf(answers, round);
  const size = count === 1 ? 'one' : count <= round.few ? 'few' : 'many';
  const list = (
    kind: 'places' | 'times',
    ids: readonly string[],
    all: readonly { id: string; label: string }[],
  ) => {
    const form = ids.length === all.length ? 'all' : ids.length === 1 ? 'one' : 'more';
    const names = all.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
    return fillPlaces(words[`game.jigsaw.${kind}.${form}`] ?? '', {
      count: ids.length,
      names: names.join(', '),
    });
  };
  return {
    isWell: count <= round.few === (round.goal === 'public'),
    verdict: fillPlaces(words[`game.jigsaw.${round.goal ?? 'both'}.${size}`] ?? '', { count }),
    places: list('places', left.places, map.places),
    times: list('times', left.times, round.times),
  };
}

/** How little a piece tells alone. */
export function fitOf(
  words: Words,
  map: Map,
  { times }: Round,
  { place, time }: Post['pieces'][number],
): string {
  const fit = (kind: 'place' | 'time', mark: string, all: readonly { has: readonly string[] }[]) =>
    fillPlaces(words[`game.jigsaw.fits.${kind}`] ?? '', {
      count: all.filter(({ has }) => has.includes(mark)).length,
      of: all.length,
    });
  return [
    ...(place ? [fit('place', place, map.places)] : []),
    ...(time ? [fit('time', time, times)] : []),
  ].join(', ');
}

/** What a place is known for, as far as this round’s pieces and rules speak of it. */
export function marksOf(map: Map, { posts, rules = [] }: Round, place: Map['places'][number]): string {
  const spoken = [...posts.flatMap(({ pieces }) => pieces), ...rules].map(({ place: mark }) => mark);
  return place.has.flatMap((mark) => (spoken.includes(mark) ? (map.marks[mark] ?? []) : [])).join(', ');
}
