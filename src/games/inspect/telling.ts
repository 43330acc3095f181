/** A card in words, with the people of this play in their places. */
import { fillAll, fillPlaces } from '#core/words.ts';
import type { Dealt } from './deal.ts';
import type { Card } from './schema.ts';

/** The people by id, as far as a telling needs them. */
export type Named = Readonly<Record<string, { name: string }>>;

export function tellCard(card: Card, dealt: Dealt, people: Named): Card & { name: string } {
  const nameOf = (id: string) => people[id]?.name ?? id;
  const names = { child: nameOf(dealt.child), friend: nameOf(dealt.friend), grown: nameOf(dealt.grown) };
  const name = fillPlaces(card.names[dealt.name] ?? '', names);
  const told = fillAll(card, { ...names, name });
  return { ...told, name, ...(card.face === 'friend' && { face: dealt.friend }) };
}
