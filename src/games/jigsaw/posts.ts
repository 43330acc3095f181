/** What posts tell after they were kept, changed or taken away, and whether that is little enough. */
import { infer, spread, type Answer, type Piece, type World } from './infer.ts';
import type { JigsawGame, Post, Round, Way } from './schema.ts';

/** What is done with each post, by its id; what is not named is kept. `plan` stands for the plan. */
export type Edits = Readonly<Record<string, string>>;

export const keep = 'keep';
/** Its key among the edits, and what may be done with it besides keeping it. */
export const plan = 'plan';
export const changePlan = 'change';

export function worldOf({ maps }: JigsawGame, { map, times, rules = [] }: Round): World {
  return { places: maps.find(({ id }) => id === map)?.places ?? [], times, rules };
}

export function wayOf({ id, ways }: Post, edits: Edits): Way | undefined {
  return ways.find((way) => way.id === edits[id]);
}

/** What a post still tells somebody who puts pieces together. */
export function piecesOf(post: Post, edits: Edits): Post['pieces'] {
  const way = wayOf(post, edits);
  if (!way) return post.pieces;
  const { does, says, drops = [] } = way;
  if (does === 'later') return post.pieces.filter(({ stays }) => stays);
  if (says === undefined) return [];
  const isDropped = (mark: string | undefined) => mark !== undefined && drops.includes(mark);
  return post.pieces.filter(({ place, time }) => !isDropped(place) && !isDropped(time));
}

/** What the posts tell together now. */
export function possible(world: World, { posts }: Round, edits: Edits): Answer[] {
  return infer(
    world,
    posts.flatMap((post): Piece[] => piecesOf(post, edits)),
  );
}

/** How many answers are left, as this round counts them. */
export function countOf(answers: readonly Answer[], { goal }: Round): number {
  return goal === 'home' ? spread(answers).places.length : answers.length;
}

/** Whether it stands as it should: not to be worked out, or, for what is public, to be found. */
export function stands(world: World, round: Round, edits: Edits): boolean {
  const isFound = countOf(possible(world, round, edits), round) <= round.few;
  if (round.goal === 'public') return isFound;
  return !isFound && planStands(world, round, edits);
}

/** Whoever has seen the posts as they were would look in the wrong place, because the plan was changed. */
export function planStands(world: World, round: Round, edits: Edits): boolean {
  if (!round.plan) return true;
  const place = edits[plan] === changePlan ? round.plan.place : round.truth.place;
  return !possible(world, round, {}).some((seen) => seen.place === place && seen.time === round.truth.time);
}

/** What can be done with one post or the plan, the gentlest first. */
export function waysFor({ posts, plan: theirs }: Round): Map<string, string[]> {
  const gentle = posts.map(({ id, ways }): [string, string[]] => [
    id,
    [keep, ...ways.toSorted((one, other) => force(one) - force(other)).map((way) => way.id)],
  ]);
  return new Map(theirs ? [...gentle, [plan, [keep, changePlan]]] : gentle);
}

/** How much of the fun a way takes. */
function force({ does, says }: Way): number {
  if (does === 'ask') return says === undefined ? 4 : 1;
  return { soften: 1, later: 2, circle: 3, remove: 4 }[does];
}

/** Every way the posts can be edited. */
export function everyEdit(round: Round): Edits[] {
  return [...waysFor(round)].reduce<Edits[]>(
    (all, [post, ways]) => all.flatMap((edits) => ways.map((way) => ({ ...edits, [post]: way }))),
    [{}],
  );
}

export function changed(edits: Edits): string[] {
  return Object.keys(edits).filter((post) => edits[post] !== keep);
}

/** The smallest sets of posts (and the plan) that it is enough to change. None holds another; it may be the empty one. */
export function smallestSets(world: World, round: Round): string[][] {
  const enough = everyEdit(round)
    .filter((edits) => stands(world, round, edits))
    .map(changed)
    .sort((one, other) => one.length - other.length);
  return enough.reduce<string[][]>(
    (found, set) =>
      found.some((small) => small.every((post) => set.includes(post))) ? found : [...found, set],
    [],
  );
}

/** The edits that stand and are nearest to what the child chose; among those, the ones that keep the most fun. */
export function nearest(world: World, round: Round, from: Edits): Edits {
  const ways = waysFor(round);
  const cost = (edits: Edits) =>
    [...ways].reduce((sum, [post, open]) => {
      const moved = edits[post] === (from[post] ?? keep) ? 0 : 100;
      return sum + moved + open.indexOf(edits[post] ?? keep);
    }, 0);
  return everyEdit(round)
    .filter((edits) => stands(world, round, edits))
    .reduce((best, edits) => (cost(edits) < cost(best) ? edits : best));
}

/** How an edit turns out: nothing would be lost without it, something gentler would do, or it is just what it takes. */
export type Worth = 'spare' | 'gentler' | 'needed';

export function worthOf(world: World, round: Round, edits: Edits, post: string): Worth {
  const ways = waysFor(round).get(post) ?? [];
  const chosen = ways.indexOf(edits[post] ?? keep);
  const gentlest = ways.findIndex((way) => stands(world, round, { ...edits, [post]: way }));
  return gentlest === 0 ? 'spare' : gentlest < chosen ? 'gentler' : 'needed';
}
