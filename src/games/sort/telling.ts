/** A card and what comes of it, in words, with the people of this play in their places. */
import { fillPlaces } from '#core/words.ts';
import type { State } from './rules.ts';
import type { Card, Fit } from './schema.ts';

/** The people by id, as far as a telling needs them. */
export type Named = Readonly<Record<string, { name: string }>>;

/** The ids of those who stand in for `{child}` and `{friend}`. */
export interface Places {
  child: string;
  friend: string;
}

export interface ToldCard {
  thing: string;
  /** The id of the person whose face stands for the thing, if it is one. */
  face?: string;
  story: string;
  /** Who or what asks, by name, and the words. */
  name: string;
  asks: string;
  /** The id of the person who asks; a thing that asks shows its sticker instead. */
  asker?: string;
  sticker?: string;
}

/** Who is in the card that is on; nobody between cards. */
export function placesOf(state: State): Places | undefined {
  const scene = state.scenes[state.scene];
  const card = scene?.cards[state.card];
  return scene && card && { child: scene.child, friend: card.friend };
}

/** A card as these people live it. */
export function tellCard(card: Card, places: Places, people: Named): ToldCard {
  const fill = namesOf(places, people);
  const who = (id: string) => (id === 'friend' ? places.friend : id);
  const told = {
    thing: fillPlaces(card.thing, fill),
    ...(card.face && { face: who(card.face) }),
    story: fillPlaces(card.story, fill),
    asks: fillPlaces(card.asks, fill),
  };
  if (typeof card.by !== 'string') return { ...told, ...card.by, name: fillPlaces(card.by.name, fill) };
  const asker = who(card.by);
  return { ...told, asker, name: people[asker]?.name ?? asker };
}

/** What happens in one home, as these people live it. */
export function tellFit(fit: Fit, places: Places, people: Named): Fit {
  const fill = namesOf(places, people);
  return {
    ...fit,
    world: fillPlaces(fit.world, fill),
    why: fillPlaces(fit.why, fill),
    ...(fit.mend && { mend: fillPlaces(fit.mend, fill) }),
    ...(fit.repair && { repair: fillPlaces(fit.repair, fill) }),
  };
}

function namesOf({ child, friend }: Places, people: Named): { child: string; friend: string } {
  return { child: people[child]?.name ?? child, friend: people[friend]?.name ?? friend };
}
