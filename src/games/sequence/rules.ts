/** Putting steps in order: place them, try the order, see what comes of it step by step, put it right. */
import { randomFrom, shuffle } from '#core/random.ts';
import type { Rules } from '#core/rules.ts';
import { momentsOf, type Moment } from './judge.ts';
import type { Sequence, Task } from './schema.ts';

export interface State {
  seed: number;
  /** The tasks of this play, each with its steps as they lie on the bench. */
  tasks: { task: string; bench: string[] }[];
  /** The task that is on; as many as there are tasks when the play is finished. */
  at: number;
  /** The steps in the child's order. */
  order: string[];
  /** Which moment of the order is showing; as many as there are moments for the look back. Null while building. */
  moment: number | null;
  /** Whether what went wrong in this moment has been put right. */
  mended: boolean;
  /** Whether something went wrong in this run of the order. */
  helped: boolean;
  told: boolean;
}

export type Action =
  /** Moves a step to a place, from the bench or from another place. */
  | { do: 'place'; step: string; to: number }
  | { do: 'remove'; step: string }
  | { do: 'try' }
  | { do: 'mend' }
  /** Back to the bench; the order stays as it was. */
  | { do: 'again' }
  | { do: 'next' }
  | { do: 'tell' };

const building = { moment: null, mended: false, helped: false };

export const rules: Rules<Sequence, State, Action> = {
  start(game, seed) {
    const random = randomFrom(seed);
    const tasks = game.rounds.map(({ tasks }) => {
      const task = tasks[seed % tasks.length]!;
      const ids = task.steps.map(({ id }) => id);
      return { task: task.id, bench: shuffle(ids, random) };
    });
    // The first round shows how the lab works, so it stays the first.
    const [first, ...others] = tasks;
    const order = seed === 0 ? others : shuffle(others, random);
    return { seed, tasks: [first!, ...order], at: 0, order: [], ...building, told: false };
  },

  act(game, state, action) {
    if (!rules.moves(game, state).some((move) => isSame(move, action))) return state;
    const order = 'step' in action ? state.order.filter((step) => step !== action.step) : state.order;
    switch (action.do) {
      case 'place':
        return { ...state, order: order.toSpliced(action.to, 0, action.step) };
      case 'remove':
        return { ...state, order };
      case 'try':
        return { ...state, moment: 0 };
      case 'mend':
        return { ...state, mended: true, helped: true };
      case 'again':
        return { ...state, ...building };
      case 'next':
        return momentNow(game, state)
          ? { ...state, moment: state.moment! + 1, mended: false }
          : { ...state, at: state.at + 1, order: [], ...building };
      case 'tell':
        return { ...state, told: true };
    }
  },

  moves(game, state) {
    const task = taskOn(game, state);
    if (!task) return [];
    const tell: Action = { do: 'tell' };
    if (state.moment !== null) {
      const moment = momentNow(game, state);
      // Another try is for the look back: the world goes to its end first, and everything is put right.
      if (!moment) return [{ do: 'next' }, { do: 'again' }, tell];
      return [{ do: moment.then.verdict === 'mend' && !state.mended ? 'mend' : 'next' }, tell];
    }
    const moves = task.steps.flatMap(({ id }): Action[] => {
      const now = state.order.indexOf(id);
      const places = [...Array(state.order.length + (now < 0 ? 1 : 0)).keys()].filter((to) => to !== now);
      const move = places.map((to): Action => ({ do: 'place', step: id, to }));
      return now < 0 ? move : [...move, { do: 'remove', step: id }];
    });
    return [...moves, { do: 'try' }, tell];
  },

  isFinished({ at, tasks }) {
    return at >= tasks.length;
  },
};

/** The task that is on, if any. */
export function taskOn(game: Sequence, { tasks, at }: State): Task | undefined {
  return game.rounds.flatMap(({ tasks }) => tasks).find(({ id }) => id === tasks[at]?.task);
}

/** The moment that is showing, if any. */
export function momentNow(game: Sequence, state: State): Moment | undefined {
  const task = taskOn(game, state);
  return task && state.moment !== null ? momentsOf(task, state.order)[state.moment] : undefined;
}

function isSame(move: Action, action: Action): boolean {
  return (
    move.do === action.do &&
    (!('step' in move) || !('step' in action) || move.step === action.step) &&
    (move.do !== 'place' || action.do !== 'place' || move.to === action.to)
  );
}
