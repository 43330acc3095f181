/** Puzzles of posts to put together and take apart, and between them something that comes up. */
import { beginDeciding, decide, decisionMoves, type Deciding, type DecisionMove } from '#core/decision.ts';
import { randomFrom, shuffle } from '#core/random.ts';
import type { Rules } from '#core/rules.ts';
import { fillAll } from '#core/words.ts';
import { keep, nearest, stands, waysFor, worldOf, type Edits } from './posts.ts';
import type { JigsawGame, Moment, Round } from './schema.ts';

export type Step =
  { round: string; cast: number; posts: string[] } | { moment: string; cast: number; choices: string[] };

export interface State {
  steps: Step[];
  /** As many as there are steps when the play is finished. */
  at: number;
  stage: 'story' | 'lab' | 'result';
  /** How many posts have been put in. All of them, before any can be edited. */
  shown: number;
  edits: Edits;
  /** The post edited last. */
  last: string | null;
  /** An adult helped in this round. */
  helped: boolean;
  deciding: Deciding;
  told: boolean;
}

export type Action =
  | { do: 'open' | 'add' | 'all' | 'try' | 'back' | 'help' | 'tell' }
  | { do: 'edit'; post: string; way: string }
  | DecisionMove;

/** The round as it is written, with its posts in this play's order. */
export function roundOf({ rounds }: JigsawGame, step: Step | undefined): Round | undefined {
  if (!step || !('round' in step)) return undefined;
  const round = rounds.find(({ id }) => id === step.round);
  return round && { ...round, posts: inOrder(round.posts, step.posts) };
}

export function momentOf({ moments }: JigsawGame, step: Step | undefined): Moment | undefined {
  if (!step || !('moment' in step)) return undefined;
  const moment = moments.find(({ id }) => id === step.moment);
  return moment && { ...moment, choices: inOrder(moment.choices, step.choices) };
}

function inOrder<T extends { id: string }>(things: readonly T[], ids: readonly string[]): T[] {
  return ids.flatMap((id) => things.filter((thing) => thing.id === id));
}

/** Needs no change: it tells too little, or it is meant to be found. */
export function isFine(game: JigsawGame, round: Round): boolean {
  return stands(worldOf(game, round), round, {});
}

/** Fills in the names of one cast. `nameOf` gives a person's name. */
export function named<T extends Round | Moment>(piece: T, cast: number, nameOf: (id: string) => string): T {
  const { child, friend, names } = piece.casts[cast % piece.casts.length]!;
  const adult: Record<string, string> = 'adult' in piece ? { adult: nameOf(piece.adult) } : {};
  return fillAll(piece, { ...names, ...adult, child: nameOf(child), friend: nameOf(friend) });
}

function enter(state: State, at: number): State {
  return {
    ...state,
    at,
    stage: 'story',
    shown: 0,
    edits: {},
    last: null,
    helped: false,
    deciding: beginDeciding(),
  };
}

export const rules: Rules<JigsawGame, State, Action> = {
  start(game, seed) {
    const random = randomFrom(seed);
    // One that needs no change in each play, another one in the next. The first round teaches how it goes.
    const fine = game.rounds.filter((round) => isFine(game, round));
    const [first, ...others] = game.rounds.filter((round) => !fine.includes(round));
    const easy = fine.length > 0 ? [fine[seed % fine.length]!] : [];
    const rounds = [first!, ...shuffle([...others, ...easy], random)];
    const moments = shuffle(game.moments, random);
    const idsOf = (things: readonly { id: string }[]) =>
      shuffle(
        things.map(({ id }) => id),
        random,
      );
    const steps = rounds.flatMap<Step>(({ id, posts }, at) => {
      const moment = at < rounds.length - 1 ? moments[at] : undefined;
      return [
        { round: id, cast: seed, posts: idsOf(posts) },
        ...(moment ? [{ moment: moment.id, cast: seed, choices: idsOf(moment.choices) }] : []),
      ];
    });
    const blank: State = {
      steps,
      at: 0,
      stage: 'story',
      shown: 0,
      edits: {},
      last: null,
      helped: false,
      deciding: beginDeciding(),
      told: false,
    };
    return blank;
  },

  act(game, state, action) {
    const wanted = JSON.stringify(Object.entries(action).sort());
    if (!rules.moves(game, state).some((move) => JSON.stringify(Object.entries(move).sort()) === wanted))
      return state;
    switch (action.do) {
      case 'tell':
        return { ...state, told: true };
      case 'open':
        return { ...state, stage: 'lab', shown: 1 };
      case 'add':
        return { ...state, shown: state.shown + 1 };
      case 'all':
        return { ...state, shown: roundOf(game, state.steps[state.at])!.posts.length };
      case 'edit':
        return { ...state, edits: { ...state.edits, [action.post]: action.way }, last: action.post };
      case 'try':
        return { ...state, stage: 'result' };
      case 'back':
        return { ...state, stage: 'lab', last: null };
      case 'help': {
        const round = roundOf(game, state.steps[state.at])!;
        return { ...state, edits: nearest(worldOf(game, round), round, state.edits), helped: true };
      }
      case 'next':
        return enter(state, state.at + 1);
      default:
        return {
          ...state,
          deciding: decide(momentOf(game, state.steps[state.at])!.choices, state.deciding, action),
        };
    }
  },

  moves(game, state) {
    if (rules.isFinished(state)) return [];
    const tell: Action = { do: 'tell' };
    const moment = momentOf(game, state.steps[state.at]);
    if (moment) return [...decisionMoves(moment.choices, state.deciding), tell];
    const round = roundOf(game, state.steps[state.at])!;
    if (state.stage === 'story') return [{ do: 'open' }, tell];
    if (state.stage === 'result') {
      const on: Action = stands(worldOf(game, round), round, state.edits) ? { do: 'next' } : { do: 'help' };
      return [on, { do: 'back' }, tell];
    }
    if (state.shown < round.posts.length) return [{ do: 'add' }, { do: 'all' }, tell];
    const edits = [...waysFor(round)].flatMap(([post, ways]) =>
      ways
        .filter((way) => way !== (state.edits[post] ?? keep))
        .map((way): Action => ({ do: 'edit', post, way })),
    );
    return [...edits, { do: 'try' }, tell];
  },

  isFinished({ at, steps }) {
    return at >= steps.length;
  },
};
