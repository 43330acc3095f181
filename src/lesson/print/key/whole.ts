/** The answers to what is one thing on paper, though a class takes it step by step: an order, a page of settings, a puzzle. */
import { fillAll, fillPlaces } from '#core/words.ts';
import type { People, Strings } from '#core/moments.ts';
import { spread } from '#games/jigsaw/infer.ts';
import { possible, worldOf } from '#games/jigsaw/posts.ts';
import { named } from '#games/jigsaw/rules.ts';
import type { JigsawGame } from '#games/jigsaw/schema.ts';
import { findWorkingOrder, momentsOf, workingOrders } from '#games/sequence/judge.ts';
import type { Sequence } from '#games/sequence/schema.ts';
import { castOf, tellTask } from '#games/sequence/telling.ts';
import { nearest } from '#games/settings/rules.ts';
import type { SettingsGame } from '#games/settings/schema.ts';
import { fieldOf } from '#games/settings/telling.ts';
import { answersOf, type KeyEntry } from './entry.ts';

/** One entry a case: an order that works, by the numbers of its places, and what is better left out. */
export function keyOfOrders(game: Sequence, people: People, words: Strings): KeyEntry[] {
  return game.rounds.map(({ tasks }): KeyEntry => {
    const task = tellTask(tasks[0]!, castOf(game, 0), people);
    const order = findWorkingOrder(task);
    const hasOrder = order.length > 0;
    const { orders } = workingOrders(task);
    const inOrder = momentsOf(task, order);
    const labelOf = (id: string) => task.steps.find((step) => step.id === id)!.label;
    const taken = order.map((id, at) => ({
      letter: String(at + 1),
      says: labelOf(id),
      ...inOrder.find(({ step, place }) => step === id && place !== null)!.then,
      // Its place says so.
      verdict: undefined,
    }));
    const out = hasOrder ? (words['pack.answers.out'] ?? '') : '';
    const left = task.steps
      .filter(({ id }) => !order.includes(id))
      .map(({ label, then }) => ({ letter: out, says: label, ...then }));
    const nothing = task.nothing ? [{ says: words['class.nothing'] ?? '', ...task.nothing }] : [];
    const lead = fillPlaces(words[orders > 1 ? 'pack.answers.orders' : 'pack.answers.order'] ?? '', {
      count: orders,
    });
    return {
      part: task.title,
      number: 0,
      asks: task.asks,
      ...(hasOrder && { lead }),
      answers: answersOf([...taken, ...(hasOrder ? [] : nothing), ...left]),
    };
  });
}

/** One entry a round: the fewest changes, and the reason for each thing that is wanted. */
export function keyOfSettings(game: SettingsGame, people: People, words: Strings): KeyEntry[] {
  const app = game.apps[0]!;
  const nameOf = (id: string | undefined) => people[id ?? '']?.name ?? '';
  return game.rounds.map((written, at) => {
    // The same people as in the moments of the class.
    const round = fillAll(written, {
      child: nameOf(written.who[at % written.who.length]),
      adult: nameOf(written.adult),
    });
    const way = nearest(round, round.start);
    const changes = Object.keys(way)
      .filter((key) => way[key] !== round.start[key])
      .map((key) => {
        const { label, places } = fieldOf(app, round, key);
        return `${label} → ${places[way[key]!]!}`;
      });
    return {
      part: round.title,
      number: at + 1,
      asks: words['game.settings.goals'] ?? '',
      lead:
        changes.length > 0
          ? fillPlaces(words['pack.answers.change'] ?? '', { changes: changes.join(' · ') })
          : `${words['class.leave'] ?? ''}. ${round.learnt}`,
      answers: answersOf(round.goals.map(({ says, why }) => ({ says, why }))),
    };
  });
}

/** What the posts of a puzzle tell together, by its id. */
export function foundIn(game: JigsawGame, people: People, words: Strings): Map<string, string> {
  return new Map(
    game.rounds.map((written) => {
      const round = named(written, 0, (id) => people[id]?.name ?? id);
      const map = game.maps.find(({ id }) => id === round.map)!;
      const { places, times } = spread(possible(worldOf(game, round), round, {}));
      const labels = (ids: readonly string[], all: readonly { id: string; label: string }[]) =>
        all.flatMap(({ id, label }) => (ids.includes(id) ? [label] : [])).join(', ');
      const found = `${labels(places, map.places)} · ${labels(times, round.times)}`;
      return [round.id, fillPlaces(words['pack.answers.found'] ?? '', { found })];
    }),
  );
}
