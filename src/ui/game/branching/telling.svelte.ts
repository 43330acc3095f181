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
  otherChapters,
  outcomeNow,
  type State,
  turningPoints,
} from '#core/branching/run.ts';
import { fillAll } from '#core/words.ts';
import { createPlay, painted } from '../play.svelte.ts';
import type { Cast } from '../types.ts';

/** Where the next thing to read begins: in a new scene, in its next question, or nowhere. */
function nextToRead(
  now: State,
  before: State,
  action: Action | null,
): '[data-first]' | '[data-asked]' | null {
  const newScene =
    action === null ||
    action.do === 'part' ||
    before.phase === 'opening' ||
    now.node !== before.node ||
    now.path.length !== before.path.length;
  if (newScene) return '[data-first]';
  return action.do === 'again' || now.phase !== before.phase ? '[data-asked]' : null;
}

/**
 * A branching game as it is told on this page, with the names of this play in every text. `stage` gives the element in
 * which the next thing to read is found (`data-first` in a new scene, `data-asked` for its next question): there the
 * keys and the screen reader go.
 */
export function createTelling(
  game: Branching,
  people: Cast,
  id: string,
  stage: () => HTMLElement | undefined,
) {
  const session = createPlay(branchingRules, game, id, (now, before, action) => {
    const next = nextToRead(now, before, action);
    if (next) void show(next);
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

  async function show(next: string) {
    await painted();
    const first = stage()?.querySelector<HTMLElement>(next);
    first?.scrollIntoView({ block: 'nearest' });
    first?.focus({ preventScroll: true });
  }

  return {
    session,
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
    /** The roles that are met in this part, the first one in front. */
    get roles() {
      const speaking = chapter.nodes.flatMap(({ lines }) => lines.map(({ who }) => who));
      return Object.keys(castNow(game, session.state)).filter((role) => speaking.includes(role));
    },
    /** Telling is open until help is there. */
    get canTell() {
      return branchingRules.moves(game, session.state).some((move) => move.do === 'tell');
    },
    get lit() {
      return flagsLit(game, session.state);
    },
    /** The title of the part after this one. */
    get nextTitle() {
      return game.chapters[session.state.chapter + 1]?.title;
    },
    /** The parts that can be begun instead of this one, by their place. */
    get others() {
      return otherChapters(game, session.state).map((at) => ({ at, ...game.chapters[at]! }));
    },
    get part() {
      return { now: session.state.chapter + 1, of: game.chapters.length };
    },
  };
}
