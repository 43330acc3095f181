/** Pages of settings to try, and between them something that has happened already. Who sees what is computed. */
import { beginDeciding, decide, decisionMoves, type Deciding, type DecisionMove } from '#core/decision.ts';
import { randomFrom, shuffle } from '#core/random.ts';
import type { Rules } from '#core/rules.ts';
import { placesOf, reaches, type Distance, type Settings } from './reach.ts';
import type { Goal, Moment, Round, SettingsGame } from './schema.ts';

export type Step =
  { round: string; who: string; keys: string[] } | { moment: string; who: string; choices: string[] };

export interface State {
  steps: Step[];
  /** As many as there are steps when the play is finished. */
  at: number;
  /** Which app's words are used. */
  app: number;
  stage: 'story' | 'lab' | 'result';
  settings: Settings;
  view: Distance;
  /** An adult helped with the settings of this round. */
  helped: boolean;
  deciding: Deciding;
  told: boolean;
}

export type Action =
  | { do: 'open' | 'try' | 'back' | 'help' | 'tell' }
  | { do: 'set'; key: string; to: number }
  | { do: 'view'; who: Distance }
  | DecisionMove;

export function roundOf(game: SettingsGame, { steps, at }: State): Round | undefined {
  const step = steps[at];
  return step && 'round' in step ? game.rounds.find(({ id }) => id === step.round) : undefined;
}

export function momentOf(game: SettingsGame, { steps, at }: State): Moment | undefined {
  const step = steps[at];
  if (!step || !('moment' in step)) return undefined;
  const moment = game.moments.find(({ id }) => id === step.moment);
  return (
    moment && {
      ...moment,
      choices: step.choices.flatMap((id) => moment.choices.filter((choice) => choice.id === id)),
    }
  );
}

export function holds(goal: Goal, settings: Settings): boolean {
  return reaches(goal.thing, goal.who, settings) === goal.must;
}

export function allHold({ goals }: Round, settings: Settings): boolean {
  return goals.every((goal) => holds(goal, settings));
}

/** Every way the settings can stand. */
export function everySetting(start: Settings): Settings[] {
  return Object.keys(start).reduce<Settings[]>(
    (ways, key) =>
      ways.flatMap((way) => Array.from({ length: placesOf(key) }, (_, place) => ({ ...way, [key]: place }))),
    [{}],
  );
}

/** The solution that changes the fewest settings, as an adult would who looks along. */
export function nearest(round: Round, from: Settings): Settings {
  const changes = (way: Settings) => Object.keys(way).filter((key) => way[key] !== from[key]).length;
  return everySetting(round.start)
    .filter((way) => allHold(round, way))
    .reduce((best, way) => (changes(way) < changes(best) ? way : best));
}

function enter(game: SettingsGame, state: State, at: number): State {
  const next: State = {
    ...state,
    at,
    stage: 'story',
    view: 3,
    helped: false,
    app: at ? (state.app + 1) % game.apps.length : state.app,
    deciding: beginDeciding(),
  };
  return { ...next, settings: roundOf(game, next)?.start ?? {} };
}

export const rules: Rules<SettingsGame, State, Action> = {
  start(game, seed) {
    const random = randomFrom(seed);
    const turn = (who: readonly string[]) => who[seed % who.length]!;
    const moments = shuffle(game.moments, random);
    // The first round teaches how the page works, so it stays first.
    const [first, ...others] = game.rounds;
    const steps = [first!, ...shuffle(others, random)].flatMap<Step>(({ id, who, start }, at) => {
      const moment = moments[at];
      return [
        { round: id, who: turn(who), keys: shuffle(Object.keys(start), random) },
        ...(moment
          ? [
              {
                moment: moment.id,
                who: turn(moment.who),
                choices: shuffle(
                  moment.choices.map(({ id }) => id),
                  random,
                ),
              },
            ]
          : []),
      ];
    });
    const blank: State = {
      steps,
      at: 0,
      app: seed % game.apps.length,
      stage: 'story',
      settings: {},
      view: 3,
      helped: false,
      deciding: beginDeciding(),
      told: false,
    };
    return enter(game, blank, 0);
  },

  act(game, state, action) {
    const wanted = JSON.stringify(Object.entries(action).sort());
    if (!rules.moves(game, state).some((move) => JSON.stringify(Object.entries(move).sort()) === wanted))
      return state;
    switch (action.do) {
      case 'tell':
        return { ...state, told: true };
      case 'open':
      case 'back':
        return { ...state, stage: 'lab' };
      case 'set':
        return { ...state, settings: { ...state.settings, [action.key]: action.to } };
      case 'view':
        return { ...state, view: action.who };
      case 'try':
        return { ...state, stage: 'result' };
      case 'help': {
        const round = roundOf(game, state)!;
        return { ...state, settings: nearest(round, state.settings), helped: true, stage: 'result' };
      }
      case 'next':
        return enter(game, state, state.at + 1);
      default:
        return { ...state, deciding: decide(momentOf(game, state)!.choices, state.deciding, action) };
    }
  },

  moves(game, state) {
    if (rules.isFinished(state)) return [];
    const tell: Action = { do: 'tell' };
    const moment = momentOf(game, state);
    if (moment) return [...decisionMoves(moment.choices, state.deciding), tell];
    const round = roundOf(game, state)!;
    if (state.stage === 'story') return [{ do: 'open' }, tell];
    if (state.stage === 'result') {
      const on: Action = allHold(round, state.settings) ? { do: 'next' } : { do: 'help' };
      return [on, { do: 'back' }, tell];
    }
    const set = Object.keys(round.start).flatMap((key) =>
      Array.from({ length: placesOf(key) }, (_, to): Action => ({ do: 'set', key, to })),
    );
    const views = ([0, 1, 2, 3] as const).map((who): Action => ({ do: 'view', who }));
    return [...set, ...views, { do: 'try' }, tell];
  },

  isFinished({ at, steps }) {
    return at >= steps.length;
  },
};
