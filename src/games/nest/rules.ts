/** A nest of five grown-ups, one for each finger, and then moments in which to fly to them. */
import { beginDeciding, decide, decisionMoves, type Deciding, type DecisionMove } from '#core/decision.ts';
import { randomFrom, shuffle } from '#core/random.ts';
import type { Rules } from '#core/rules.ts';
import type { Fit, Moment, Nest, Role, Step } from './schema.ts';

export const fingers = 5;

export interface State {
  seed: number;
  /** The moments of this play, by id. */
  moments: string[];
  /** Which page of cards is open while the nest is built. */
  place: string;
  /** Role ids, from the thumb on. Nothing else is ever known about anybody. */
  nest: string[];
  /** Who keeps the child company. */
  company: string[];
  /** What Pip says about the last card: it keeps company, or the hand is full. */
  note: 'company' | 'full' | null;
  part: 'build' | 'moments' | 'hand' | 'end';
  /** Which moment, and which of its steps. */
  at: number;
  step: number;
  /** Who was picked in this moment, or null. */
  grown: string | null;
  deciding: Deciding;
  /** Whether help was asked for. It never moves the play. */
  told: boolean;
}

export type Action =
  { do: 'look'; place: string } | { do: 'pick'; role: string } | DecisionMove | { do: 'tell' };

/** Something to choose in a moment, with what comes of it. */
export interface Way {
  id: string;
  label: string;
  sticker: string;
  then: Fit;
}

export function roleOf(game: Nest, id: string | null | undefined): Role | undefined {
  return game.roles.find((role) => role.id === id);
}

export function momentOn(game: Nest, { part, moments, at }: State): Moment | undefined {
  return part === 'moments' ? game.moments.find(({ id }) => id === moments[at]) : undefined;
}

export function stepOn(game: Nest, state: State): Step | undefined {
  return momentOn(game, state)?.steps[state.step];
}

/** Which grown-up the moment is about: the one picked in it, or the one whose turn it is. */
export function grownIn({ grown, nest, seed, at }: State): string {
  return grown ?? nest[(seed + at) % nest.length] ?? '';
}

/** Who comes next on the hand. */
export function nextTo({ nest }: State, grown: string): string {
  return nest[(nest.indexOf(grown) + 1) % nest.length] ?? '';
}

/** What can be chosen now, in its order on the page. */
export function ways(game: Nest, state: State): Way[] {
  const step = stepOn(game, state);
  if (!step) return [];
  if (step.pick === 'words') {
    // Turned round from moment to moment and from play to play: no place is the best one.
    const turn = (state.seed + state.at) % step.choices.length;
    return [...step.choices.slice(turn), ...step.choices.slice(0, turn)];
  }
  const asked = step.other ? grownIn(state) : null;
  const people = [...state.nest.filter((id) => id !== asked), ...state.company.slice(0, 1)];
  return people.flatMap((id) => {
    const role = roleOf(game, id);
    if (!role) return [];
    const isNear = step.here.includes(role.place) || !step.far;
    const then = role.company ? game.together : isNear ? step.near : step.far!;
    return [{ id, label: role.label, sticker: role.sticker, then }];
  });
}

/** The way that was chosen, if any. */
export function wayOn(game: Nest, state: State): Way | undefined {
  return ways(game, state).find(({ id }) => id === state.deciding.chosen);
}

/** Counted in fingers and moments. */
export function progressOf({ part, nest, moments, at }: State): { now: number; of: number } {
  const of = fingers + moments.length;
  if (part === 'build') return { now: Math.min(nest.length + 1, fingers), of };
  return { now: part === 'moments' ? fingers + at + 1 : of, of };
}

export const rules: Rules<Nest, State, Action> = {
  start(game, seed) {
    return {
      seed,
      moments: deal(game, seed),
      place: game.places[seed % game.places.length]!.id,
      nest: [],
      company: [],
      note: null,
      part: 'build',
      at: 0,
      step: 0,
      grown: null,
      deciding: beginDeciding(),
      told: false,
    };
  },

  act(game, state, action) {
    if (!rules.moves(game, state).some((move) => isSame(move, action))) return state;
    if (action.do === 'tell') return { ...state, told: true };
    if (action.do === 'look') return { ...state, place: action.place, note: null };
    if (action.do === 'pick') return pick(game, state, action.role);
    if (action.do === 'next') return goOn(game, state);
    return { ...state, deciding: decide(ways(game, state), state.deciding, action) };
  },

  moves(game, state) {
    if (rules.isFinished(state)) return [];
    const open: Action[] =
      state.part === 'build'
        ? [
            ...game.places.map(({ id }) => ({ do: 'look' as const, place: id })),
            ...game.roles.map(({ id }) => ({ do: 'pick' as const, role: id })),
            ...(state.nest.length === fingers ? [{ do: 'next' as const }] : []),
          ]
        : state.part === 'hand'
          ? [{ do: 'next' }]
          : decisionMoves(ways(game, state), state.deciding);
    return [...open, { do: 'tell' }];
  },

  isFinished({ part }) {
    return part === 'end';
  },
};

/** A card goes into the nest, or comes out of it again. */
function pick(game: Nest, state: State, id: string): State {
  const { nest, company } = state;
  const toggled = (list: string[]) => (list.includes(id) ? list.filter((one) => one !== id) : [...list, id]);
  if (roleOf(game, id)?.company) {
    return { ...state, company: toggled(company), note: company.includes(id) ? null : 'company' };
  }
  const isFull = nest.length === fingers && !nest.includes(id);
  return isFull ? { ...state, note: 'full' } : { ...state, nest: toggled(nest), note: null };
}

/** On to the moments, the next step or moment, the finished hand, the end. */
function goOn(game: Nest, state: State): State {
  if (state.part === 'build') return { ...state, part: 'moments', note: null };
  if (state.part === 'hand') return { ...state, part: 'end' };
  const { chosen } = state.deciding;
  const picked = chosen !== null && state.nest.includes(chosen) ? chosen : state.grown;
  const deciding = beginDeciding();
  const steps = momentOn(game, state)?.steps.length ?? 0;
  if (state.step + 1 < steps) return { ...state, step: state.step + 1, grown: picked, deciding };
  const at = state.at + 1;
  const part = at < state.moments.length ? 'moments' : 'hand';
  return { ...state, part, at, step: 0, grown: null, deciding };
}

/** A replay goes on from where the last play stopped: other moments, in another order. */
function deal({ moments, deal: { worries, happy } }: Nest, seed: number): string[] {
  const some = (harmless: boolean, count: number) => {
    const all = moments.filter((moment) => (moment.harmless ?? false) === harmless);
    return Array.from({ length: count }, (_, turn) => all[(seed * count + turn) % all.length]!.id);
  };
  return shuffle([...some(false, worries), ...some(true, happy)], randomFrom(seed));
}

function isSame(move: Action, action: Action): boolean {
  if (move.do === 'look') return action.do === 'look' && move.place === action.place;
  if (move.do === 'pick') return action.do === 'pick' && move.role === action.role;
  if (move.do === 'choose') return action.do === 'choose' && move.choice === action.choice;
  return move.do === action.do;
}
