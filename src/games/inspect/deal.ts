/**
 * Which cards a play shows, in which order, and who is in them. A replay deals on from where the last one stopped, so
 * that neighbouring plays show other cards to other children.
 */
import { randomFrom, shuffle } from '#core/random.ts';
import type { Card, Inspect } from './schema.ts';

export interface Dealt {
  /** The card's id. */
  card: string;
  /** Which of its names. */
  name: number;
  /** Who stands in for `{child}`, `{friend}` and `{grown}`: ids of people. */
  child: string;
  friend: string;
  grown: string;
  /** The ids of the card's reasons from top to bottom. */
  reasons: string[];
}

/** The decision that helps most; of several that are fine, the first in the order of the file. */
export function bestDecision(decisions: Inspect['decisions'], { then }: Card): string | undefined {
  const withVerdict = (verdict: string) => decisions.find(({ id }) => then[id]?.verdict === verdict);
  return (withVerdict('strong') ?? withVerdict('fine'))?.id;
}

/** The cards of one play. */
export function deal(game: Inspect, seed: number): Dealt[] {
  const random = randomFrom(seed);
  const cards = shuffle(
    Object.entries(game.deal).flatMap(([decision, count]) => {
      const there = game.cards.filter((card) => bestDecision(game.decisions, card) === decision);
      return Array.from({ length: count }, (_, turn) => at(there, seed * count + turn));
    }),
    random,
  );
  return cards.map((card, turn) => {
    const child = at(game.cast, seed * cards.length + turn);
    const others = game.cast.filter((id) => id !== child);
    return {
      card: card.id,
      name: Math.floor(random() * card.names.length),
      child,
      friend: at(others, Math.floor(random() * others.length)),
      grown: at(game.grown, seed + turn),
      reasons: shuffle(
        card.reasons.map(({ id }) => id),
        random,
      ),
    };
  });
}

/** The decisions from first to last. Every replay moves them round by one. */
export function placeDecisions({ decisions }: Inspect, seed: number): string[] {
  return decisions.map((_, place) => at(decisions, place + seed).id);
}

/** The element at `place`, going round and round a list that is never empty. */
export function at<T>(list: readonly T[], place: number): T {
  return list[place % list.length]!;
}
