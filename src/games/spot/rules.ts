/**
 * Photo by photo: look at every thing in it and say whether it gives something away; change the photo where it does;
 * answer the photo's question (first of all, where it is out already); and share it.
 */
import {
  beginDeciding,
  decide,
  decisionMoves,
  outcomeOf,
  type Deciding,
  type DecisionMove,
  type Option,
  type Outcome,
} from '#core/decision.ts';
import type { Rules } from '#core/rules.ts';
import { deal, placeWays, type Dealt } from './deal.ts';
import { meets, whole, without, type Box } from './frame.ts';
import type { Fix, Photo, Spot, Thing, Way } from './schema.ts';

export interface State {
  photos: Dealt[];
  /** The moves from first to last. */
  ways: Way[];
  /** Which photo is on; as many as there are photos when the play is finished. */
  at: number;
  step: 'ask' | 'look' | 'change' | 'share';
  /** The thing that is being looked at or dealt with. */
  thing: string | null;
  /** The things that have been judged. */
  judged: string[];
  /** The moves made so far. */
  made: { thing: string; way: Way }[];
  deciding: Deciding;
  shared: boolean;
  /** Whether someone was asked for help. It never moves the play: one comes back to the same place. */
  told: boolean;
}

export type Action = DecisionMove | { do: 'tell' } | { do: 'pick'; thing: string } | { do: 'share' };

/** What a photo looks like after the moves that were made. */
export interface Shown {
  /** The part that is left. */
  frame: Box;
  /** The things under a sticker. */
  covered: string[];
  /** Another photo was taken, nearer. */
  near: boolean;
}

/** The photo that is on, if any. */
export function photoOn(game: Spot, { photos, at }: State): Photo | undefined {
  return game.photos.find(({ id }) => id === photos[at]?.photo);
}

/** The thing that is on, if any. */
export function thingOn(game: Spot, state: State): Thing | undefined {
  return photoOn(game, state)?.things.find(({ id }) => id === state.thing);
}

/** The things that can still be looked at. */
export function unseen({ photos, at, judged }: State): string[] {
  return photos[at]?.things.filter((id) => !judged.includes(id)) ?? [];
}

/** How far the play is, counted in photos. */
export function progressOf({ photos, at }: State): { now: number; of: number } {
  return { now: Math.min(photos.length, at + 1), of: photos.length };
}

/** What the photo looks like now, the move that is just being tried included. */
export function shownOf(game: Spot, state: State): Shown {
  const photo = photoOn(game, state);
  const trying = wayTried(game, state);
  const made = trying ? [...state.made, { thing: state.thing ?? '', way: trying }] : state.made;
  const near = made.some(({ way }) => way === 'other');
  const cut = made.reduce<Box>((left, { thing: id, way }) => {
    const thing = photo?.things.find((one) => one.id === id);
    return way === 'crop' && thing?.edge ? without(left, thing.box, thing.edge) : left;
  }, whole);
  return {
    frame: near && photo ? photo.near : cut,
    covered: near ? [] : made.flatMap(({ thing, way }) => (way === 'cover' ? [thing] : [])),
    near,
  };
}

/** The move whose outcome is showing: the one chosen, or the one that put it right. */
function wayTried(game: Spot, state: State): Way | undefined {
  if (state.step !== 'change') return undefined;
  const chosen = state.ways.find((way) => way === state.deciding.chosen);
  return state.deciding.mended && chosen ? fixOf(game, state, chosen)?.by : chosen;
}

/** What comes of a move. Taking another photo is the same for every thing in this one. */
function fixOf(game: Spot, state: State, way: Way): Fix | undefined {
  return way === 'other' ? photoOn(game, state)?.other : thingOn(game, state)?.fixes?.[way];
}

/** The first clue that still stands in the photo and has not been dealt with. */
function clueLeft(game: Spot, state: State): Thing | undefined {
  const { frame, near } = shownOf(game, state);
  const done = state.made.map(({ thing }) => thing);
  return near
    ? undefined
    : photoOn(game, state)?.things.find(
        ({ id, fixes, box }) => fixes && !done.includes(id) && meets(box, frame),
      );
}

/** The answers to what is asked now, in the order they are shown. */
export function options(game: Spot, state: State): Option[] {
  const thing = thingOn(game, state);
  switch (state.step) {
    case 'ask': {
      const choices = photoOn(game, state)?.question.choices ?? [];
      const answers = state.photos[state.at]?.answers ?? [];
      return answers.flatMap((id) => choices.find((choice) => choice.id === id) ?? []);
    }
    case 'look':
      return thing ? Object.entries(thing.then).map(([id, then]) => ({ id, then })) : [];
    case 'change':
      return state.ways.flatMap((id) => {
        const then = fixOf(game, state, id);
        return then ? [{ id, then }] : [];
      });
    case 'share':
      return [];
  }
}

/** The outcome that is showing, if any, with the button that puts it right. */
export function outcomeNow(game: Spot, state: State): (Outcome & { repair?: string }) | undefined {
  return outcomeOf(options(game, state), state.deciding);
}

const calm = () => ({ thing: null, deciding: beginDeciding() });

function beginPhoto(game: Spot, photos: Dealt[], at: number) {
  const { posted } = game.photos.find(({ id }) => id === photos[at]?.photo) ?? {};
  const step: State['step'] = posted ? 'ask' : 'look';
  return { photos, at, step, ...calm(), judged: [], made: [], shared: false };
}

export const rules: Rules<Spot, State, Action> = {
  start(game, seed) {
    return { ...beginPhoto(game, deal(game, seed), 0), ways: placeWays(seed), told: false };
  },

  act(game, state, action) {
    if (!rules.moves(game, state).some((move) => isSame(move, action))) return state;
    switch (action.do) {
      case 'tell':
        return { ...state, told: true };
      case 'pick':
        return { ...state, ...calm(), thing: action.thing };
      case 'share':
        return { ...state, shared: true };
      case 'next':
        return goOn(game, state);
      default:
        return { ...state, deciding: decide(options(game, state), state.deciding, action) };
    }
  },

  moves(game, state) {
    return rules.isFinished(state) ? [] : [...movesOfStep(game, state), { do: 'tell' }];
  },

  isFinished(state) {
    return state.at >= state.photos.length;
  },
};

function movesOfStep(game: Spot, state: State): Action[] {
  if (state.step === 'share') return [{ do: state.shared ? 'next' : 'share' }];
  if (state.step === 'look' && state.thing === null)
    return unseen(state).map((thing) => ({ do: 'pick', thing }));
  return decisionMoves(options(game, state), state.deciding);
}

/** To the next thing, clue, question or photo. */
function goOn(game: Spot, state: State): State {
  switch (state.step) {
    case 'ask':
      return { ...state, ...calm(), step: photoOn(game, state)?.posted ? 'look' : 'share' };
    case 'look': {
      const next = { ...state, ...calm(), judged: [...state.judged, state.thing ?? ''] };
      return unseen(next).length > 0 ? next : toNextClue(game, next);
    }
    case 'change': {
      const way = wayTried(game, state) ?? 'keep';
      const made = [...state.made, { thing: state.thing ?? '', way }];
      return toNextClue(game, { ...state, ...calm(), made });
    }
    case 'share':
      return { ...state, ...beginPhoto(game, state.photos, state.at + 1) };
  }
}

function toNextClue(game: Spot, state: State): State {
  const clue = clueLeft(game, state);
  if (clue) return { ...state, step: 'change', thing: clue.id };
  return { ...state, step: photoOn(game, state)?.posted ? 'share' : 'ask' };
}

function isSame(move: Action, action: Action): boolean {
  if (move.do !== action.do) return false;
  if (move.do === 'choose' && action.do === 'choose') return move.choice === action.choice;
  if (move.do === 'pick' && action.do === 'pick') return move.thing === action.thing;
  return true;
}
