import type { Decision, Item, Mention } from '#core/items.ts';
import { isFine } from './rules.ts';
import type { JigsawGame } from './schema.ts';

/** Every post, plan and moment. A post without a piece is harmless, and so are all of a round that needs no change. */
export function items(game: JigsawGame): Item[] {
  return [
    ...game.rounds.flatMap((round, at) => [
      ...round.posts.map(({ pieces }, post) => ({
        path: `rounds.${String(at)}.posts.${String(post)}`,
        harmless: pieces.length === 0 || isFine(game, round),
      })),
      ...(round.plan ? [{ path: `rounds.${String(at)}.plan`, harmless: false }] : []),
    ]),
    ...game.moments.map(({ harmless = false }, at) => ({ path: `moments.${String(at)}`, harmless })),
  ];
}

export function choices({ moments }: JigsawGame): Decision[] {
  return moments.map(({ choices }, at) => ({
    path: `moments.${String(at)}.choices`,
    labels: choices.map(({ label, then }) => ({ text: label, best: then.verdict === 'strong' })),
  }));
}

export function people({ rounds, moments }: JigsawGame): Mention[] {
  const cast = (list: readonly { casts: { child: string; friend: string }[] }[], name: string) =>
    list.flatMap(({ casts }, at) =>
      casts.flatMap(({ child, friend }, place) => {
        const path = `${name}.${String(at)}.casts.${String(place)}`;
        return [
          { path: `${path}.child`, id: child },
          { path: `${path}.friend`, id: friend },
        ];
      }),
    );
  return [
    ...cast(rounds, 'rounds'),
    ...rounds.map(({ adult }, at) => ({ path: `rounds.${String(at)}.adult`, id: adult })),
    ...cast(moments, 'moments'),
  ];
}
