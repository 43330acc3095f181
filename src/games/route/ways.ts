/** Where a worry goes from each door. Every helper either helps, or takes it to one who does. */
import type { Helper, Route, Way, Worry } from './schema.ts';

/** What happens at one door. */
export interface Walk extends Way {
  id: string;
  /** Who helps in the end. */
  by: string;
}

export function helperOf(game: Route, id: string): Helper | undefined {
  return game.helpers.find((helper) => helper.id === id);
}

/** Whom a worry is taken to; not to one who was asked in vain. */
export function bestFor(worry: Worry, except: string | null = null): string {
  return worry.to.find((id) => id !== except) ?? worry.to[0]!;
}

/** What happens when a worry comes to a helper. `except` was asked before, and had no time. */
export function walkTo(game: Route, worry: Worry, helper: Helper, except: string | null = null): Walk {
  const { id } = helper;
  const own = worry.ways[id];
  const to = bestFor(worry, except);
  if (own) return { ...own, id, by: own.verdict === 'mend' ? to : id };
  return {
    id,
    by: to,
    verdict: 'fine',
    world: helper.passOn ?? '',
    next: stepsOf(worry.ways[to]),
    why: game.passedOn,
  };
}

/** Everything that one helper does, in its order. */
export function stepsOf(way: Way | undefined): string[] {
  return way ? [way.world, ...(way.next ?? [])] : [];
}

/** Whether the game asks what to do when this one is busy or does not listen. */
export function asksWhatIf(game: Route, worry: Worry, helper: string): boolean {
  const asked = helperOf(game, helper);
  return worry.whatIf !== undefined && asked?.passOn !== undefined && !asked.always;
}
