import type { Branching } from '#core/branching/graph.ts';
import { namesNow } from '#core/branching/names.ts';
import {
  type Action,
  branchingRules,
  castNow,
  chapterNow,
  choicesNow,
  entryNow,
  flagsLit,
  nodeNow,
  outcomeNow,
  type State,
  turningPoints,
} from '#core/branching/run.ts';
import { fillAll } from '#core/words.ts';
import { createPlay, painted } from '../play.svelte.ts';
import type { Cast } from '../types.ts';

/** Whether something new is to be read from its beginning. */
const isNew = (now: State, before: State, action: Action | null): boolean =>
  action === null ||
  action.do === 'again' ||
  now.phase !== before.phase ||
  now.node !== before.node ||
  now.path.length !== before.path.length;

/**
 * A branching game as it is told on this page, with the names of this play in every text. `stage` gives the element in
 * which the next thing to read (`data-first`) is found: there the keys and the screen reader go.
 */
export function createTelling(
  game: Branching,
  people: Cast,
  id: string,
  stage: () => HTMLElement | undefined,
) {
  const session = createPlay(branchingRules, game, id, (now, before, action) => {
    if (isNew(now, before, action)) void showFromTheTop();
  });
  const names = $derived(namesNow(game, people, session.state));
  const chapter = $derived(chapterNow(game, session.state));
  const told = $derived({
    node: fillAll(nodeNow(game, session.state), names),
    choices: fillAll(choicesNow(game, session.state), names),
    outcome: fillAll(outcomeNow(game, session.state), names),
    points: fillAll(turningPoints(game, session.state), names),
    entry: fillAll(entryNow(game, session.state), names),
  });

  async function showFromTheTop() {
    await painted();
    const first = stage()?.querySelector<HTMLElement>('[data-first]');
    first?.scrollIntoView({ block: 'nearest' });
    first?.focus({ preventScroll: true });
  }

  return {
    session,
    get state() {
      return session.state;
    },
    get names() {
      return names;
    },
    get told() {
      return told;
    },
    get chapter() {
      return chapter;
    },
    get cast() {
      return castNow(game, session.state);
    },
    get lit() {
      return flagsLit(game, session.state);
    },
    /** The title of the part after this one. */
    get nextTitle() {
      return game.chapters[session.state.chapter + 1]?.title;
    },
    get part() {
      return { now: session.state.chapter + 1, of: game.chapters.length };
    },
  };
}
