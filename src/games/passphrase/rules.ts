/**
 * Bolt's bench, the forge and the habits, one step after another. Pure: the strength a child sees in the forge comes
 * from the number of dealt words (and, in the view, from the estimator), so the rules need no dictionary.
 */
import {
  beginDeciding,
  decide,
  decisionMoves,
  type Deciding,
  type DecisionMove,
  type Option,
} from '#core/decision.ts';
import { guessesForWords, waitFor, type Wait } from '#core/guessing.ts';
import { draw, randomFrom, shuffle, type Random } from '#core/random.ts';
import type { Rules } from '#core/rules.ts';
import type { Choice, PassphraseGame, Sample, Scene, Take } from './schema.ts';

/** What a child may say before Bolt starts. */
export const guesses = ['quick', 'years', 'ages'] as const;
export type Guess = (typeof guesses)[number];

export type Step =
  | { part: 'bench'; sample: string; take: number }
  | { part: 'forge' }
  | { part: 'recall'; choices: string[] }
  | { part: 'peek'; choices: string[] }
  | { part: 'habit'; scene: string; who: string; choices: string[] };

export interface State {
  seed: number;
  steps: Step[];
  /** The step now; equal to the number of steps when the play is finished. */
  at: number;
  /** The child's guess on the bench; null before it. */
  guess: Guess | null;
  deciding: Deciding;
  /** The deck in its shuffled order, and how far it is dealt. Dealing goes round. */
  pile: string[];
  dealt: number;
  /** The cards in the forge: the child's phrase. */
  hand: string[];
  /** Three words that mend the password on the bench. */
  fresh: string[];
  /** Whether the child has told someone in this play. */
  told: boolean;
}

export type Action =
  | { do: 'guess'; guess: Guess }
  | { do: 'swap'; place: number }
  | { do: 'add' }
  | { do: 'keep' }
  | { do: 'tell' }
  | DecisionMove;

const fewestWords = 3;
const mostWords = 4;

export const rules = { start, act, moves, isFinished } satisfies Rules<PassphraseGame, State, Action>;

function start(game: PassphraseGame, seed: number): State {
  const random = randomFrom(seed);
  const pile = shuffle(game.deck, random);
  return {
    seed,
    steps: [
      ...benchSteps(game, seed, random),
      { part: 'forge' },
      { part: 'recall', choices: shuffle(['mine', 'near', 'far'], random) },
      { part: 'peek', choices: shuffle(idsOf(game.forge.peek.choices), random) },
      ...habitSteps(game, seed, random),
    ],
    at: 0,
    guess: null,
    deciding: beginDeciding(),
    hand: pile.slice(0, 1),
    dealt: 1,
    pile,
    fresh: [],
    told: false,
  };
}

/** An easy password comes first, so that the first strong one is a surprise. */
function benchSteps({ bench }: PassphraseGame, seed: number, random: Random): Step[] {
  const easy = draw(
    bench.samples.filter(({ then }) => then.verdict === 'mend'),
    bench.easy,
    random,
  );
  const strong = draw(
    bench.samples.filter(({ then }) => then.verdict !== 'mend'),
    bench.strong,
    random,
  );
  const [first, ...others] = easy;
  const order = first ? [first, ...shuffle([...others, ...strong], random)] : strong;
  return order.map(({ id, takes }) => ({
    part: 'bench',
    sample: id,
    take: turn(takes.length, seed, random),
  }));
}

function habitSteps({ habits }: PassphraseGame, seed: number, random: Random): Step[] {
  const always = habits.scenes.filter((scene) => scene.always);
  const others = habits.scenes.filter((scene) => !scene.always);
  const hard = draw(
    others.filter((scene) => !scene.harmless),
    habits.hard - always.length,
    random,
  );
  const harmless = draw(
    others.filter((scene) => scene.harmless),
    habits.harmless,
    random,
  );
  // What to do when somebody knows it already comes last: it puts every other moment right.
  return [...shuffle([...hard, ...harmless], random), ...always].map(({ id, who, choices }) => ({
    part: 'habit',
    scene: id,
    who: who[turn(who.length, seed, random)] as string,
    choices: shuffle(idsOf(choices), random),
  }));
}

/** Another one each replay, from a place of chance. */
function turn(length: number, seed: number, random: Random): number {
  return (seed + Math.floor(random() * length)) % length;
}

function idsOf(options: readonly { id: string }[]): string[] {
  return options.map(({ id }) => id);
}

export function stepNow(state: State): Step | undefined {
  return state.steps[state.at];
}

export function sampleOf(game: PassphraseGame, step: Step & { part: 'bench' }): Sample & { take: Take } {
  const sample = game.bench.samples.find(({ id }) => id === step.sample) as Sample;
  return { ...sample, take: sample.takes[step.take] as Take };
}

export function sceneOf(game: PassphraseGame, step: Step & { part: 'habit' }): Scene {
  return game.habits.scenes.find(({ id }) => id === step.scene) as Scene;
}

/** The answers of the step now, in the order they are shown. None in the forge. */
export function optionsOf(game: PassphraseGame, state: State): Option[] {
  const step = stepNow(state);
  if (!step) return [];
  switch (step.part) {
    case 'bench': {
      const { then } = sampleOf(game, step);
      return guesses.map((guess) => ({ id: guess, then }));
    }
    case 'recall': {
      const { right, wrong } = game.forge.recall;
      return step.choices.map((id) => ({ id, then: id === 'mine' ? right : wrong }));
    }
    default:
      return choicesOf(game, step);
  }
}

/** The written answers of a step, with their words, in the order they are shown. */
export function choicesOf(game: PassphraseGame, step: Step): Choice[] {
  if (step.part === 'habit') return inOrder(sceneOf(game, step).choices, step.choices);
  return step.part === 'peek' ? inOrder(game.forge.peek.choices, step.choices) : [];
}

function inOrder<T extends { id: string }>(options: readonly T[], order: readonly string[]): T[] {
  return order.map((id) => options.find((option) => option.id === id) as T);
}

/** The phrases to tell apart: the child's own, one with a card changed, one with two changed. */
export function phrasesToRecall({ hand, pile, dealt }: State): Record<string, string[]> {
  const [one, two, three] = freshWords(pile, dealt, 3, hand) as [string, string, string];
  return { mine: hand, near: hand.with(-1, one), far: hand.with(0, two).with(1, three) };
}

/** How long a robot that knows only everyday words needs for dealt words. */
export function waitForWords(count: number): Wait {
  return waitFor(guessesForWords(count));
}

/** How long it needs once it has seen the deck. */
export function waitAfterPeek(game: PassphraseGame, state: State): Wait {
  return waitFor(guessesForWords(state.hand.length, game.deck.length));
}

/** What a child guessed, as against what Bolt needed. */
export function guessOf(wait: Wait): Guess {
  if (wait === 'blink' || wait === 'day') return 'quick';
  return wait === 'years' ? 'years' : 'ages';
}

function moves(game: PassphraseGame, state: State): Action[] {
  const step = stepNow(state);
  if (!step) return [];
  const tell: Action = { do: 'tell' };
  if (step.part === 'forge') return [...forgeMoves(state), tell];
  const open: Action[] = decisionMoves(optionsOf(game, state), state.deciding);
  if (step.part !== 'bench') return [...open, tell];
  if (state.guess === null) return [...guesses.map((guess): Action => ({ do: 'guess', guess })), tell];
  // Bolt has shown its answer: there is nothing to guess again, and a password to mend.
  return [...open.filter((move) => move.do !== 'again'), tell];
}

function forgeMoves({ hand }: State): Action[] {
  const swaps = hand.map((_, place): Action => ({ do: 'swap', place }));
  const add: Action[] = hand.length < mostWords ? [{ do: 'add' }] : [];
  const keep: Action[] = hand.length >= fewestWords ? [{ do: 'keep' }] : [];
  return [...swaps, ...add, ...keep];
}

function act(game: PassphraseGame, state: State, action: Action): State {
  if (!moves(game, state).some((open) => isSame(open, action))) return state;
  switch (action.do) {
    case 'tell':
      return { ...state, told: true };
    case 'guess':
      return {
        ...state,
        guess: action.guess,
        deciding: decide(optionsOf(game, state), state.deciding, { do: 'choose', choice: action.guess }),
      };
    case 'swap':
      return deal(state, (hand, [word]) => hand.with(action.place, word as string), 1);
    case 'add':
      return deal(state, (hand, words) => [...hand, ...words], 1);
    case 'keep':
    case 'next':
      return { ...state, at: state.at + 1, guess: null, deciding: beginDeciding(), fresh: [] };
    case 'mend':
    case 'again':
    case 'choose': {
      const deciding = decide(optionsOf(game, state), state.deciding, action);
      if (action.do !== 'mend' || stepNow(state)?.part !== 'bench') return { ...state, deciding };
      const fresh = freshWords(state.pile, state.dealt, fewestWords, state.hand);
      return { ...state, deciding, fresh, dealt: state.dealt + fewestWords };
    }
  }
}

function isSame(one: Action, other: Action): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}

function deal(state: State, place: (hand: string[], words: string[]) => string[], count: number): State {
  const words = freshWords(state.pile, state.dealt, count, state.hand);
  return { ...state, hand: place(state.hand, words), dealt: state.dealt + count };
}

/** The next words of the pile that are not in the hand. Beyond its end it starts again. */
function freshWords(
  pile: readonly string[],
  dealt: number,
  count: number,
  hand: readonly string[],
): string[] {
  const from = dealt % pile.length;
  const ahead = [...pile.slice(from), ...pile.slice(0, from)];
  return ahead.filter((word) => !hand.includes(word)).slice(0, count);
}

function isFinished(state: State): boolean {
  return state.at >= state.steps.length;
}
