import type { Decision, Item, Mention } from '#core/items.ts';
import type { PassphraseGame } from './schema.ts';

/** Every password on the bench, the peek into the box, and every moment of the day. */
export function items({ bench, habits }: PassphraseGame): Item[] {
  return [
    ...bench.samples.map(({ then }, at) => ({
      path: `bench.samples.${String(at)}`,
      harmless: then.verdict !== 'mend',
    })),
    { path: 'forge.peek', harmless: false },
    ...habits.scenes.map(({ harmless }, at) => ({ path: `habits.scenes.${String(at)}`, harmless })),
  ];
}

/** The bench's three guesses are the same for every password, so they are not among these. */
export function choices({ forge, habits }: PassphraseGame): Decision[] {
  const written = [
    { path: 'forge.peek.choices', choices: forge.peek.choices },
    ...habits.scenes.map((scene, at) => ({
      path: `habits.scenes.${String(at)}.choices`,
      choices: scene.choices,
    })),
  ];
  return written.map(({ path, choices }) => ({
    path,
    labels: choices.map(({ label, then }) => ({ text: label, best: then.verdict === 'strong' })),
  }));
}

/** The people who made the passwords, and those the scenes may be about. */
export function people({ bench, habits }: PassphraseGame): Mention[] {
  return [
    ...bench.samples.flatMap(({ takes }, at) =>
      takes.map(({ who }, take) => ({
        path: `bench.samples.${String(at)}.takes.${String(take)}.who`,
        id: who,
      })),
    ),
    ...habits.scenes.flatMap(({ who }, at) =>
      who.map((id, place) => ({ path: `habits.scenes.${String(at)}.who.${String(place)}`, id })),
    ),
  ];
}
