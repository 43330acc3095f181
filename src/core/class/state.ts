/** Where a class stands in its lesson, and every move from there. Plain JSON, so that two windows can share it. */
import { placeOf, type Deck, type Slide } from './deck.ts';
import { goOnTalking, holdTalk, startTalk, type Talk } from './talk.ts';
import { addVote, askAgain, noVotes, takeBackVote, type Votes } from './votes.ts';

export interface ClassState {
  /** The slide's id. */
  slide: string;
  /** How far it is shown: a place in its stages. */
  stage: number;
  /** Whether the class's screen is resting. */
  blank: boolean;
  /** By slide. */
  votes: Readonly<Record<string, Votes>>;
  talk: Talk | null;
  /** When the teacher first moved on, for the time that has gone by. */
  began: number | null;
}

export type Move =
  | { do: 'next' }
  | { do: 'back' }
  /** The next slide, whatever this one has still to show. */
  | { do: 'skip' }
  | { do: 'first' }
  | { do: 'last' }
  | { do: 'to'; slide: string }
  | { do: 'choices' }
  | { do: 'answer'; answer: number }
  | { do: 'look'; look: number }
  | { do: 'blank' }
  | { do: 'vote'; answer: number }
  | { do: 'takeBack'; answer?: number | undefined }
  /** Change your mind? */
  | { do: 'again' }
  | { do: 'talk'; minutes: 1 | 2 | 3 }
  | { do: 'hold' }
  | { do: 'goOn' }
  | { do: 'hush' };

export function startClass(deck: Deck): ClassState {
  return { slide: deck[0].id, stage: 0, blank: false, votes: {}, talk: null, began: null };
}

/** The slide that is showing, and its place in the deck. */
export function slideNow(deck: Deck, { slide }: Pick<ClassState, 'slide'>): { slide: Slide; place: number } {
  const place = deck.findIndex(({ id }) => id === slide);
  return place < 0 ? { slide: deck[0], place: 0 } : { slide: deck[place]!, place };
}

export function votesOf({ votes }: Pick<ClassState, 'votes'>, slide: string): Votes {
  return Object.hasOwn(votes, slide) ? votes[slide]! : noVotes;
}

/** Whether the class can vote: there are answers, and they have been shown. */
export function canVote(deck: Deck, state: ClassState): boolean {
  const { slide } = slideNow(deck, state);
  const choices = placeOf(slide, 'choices');
  return slide.answers > 0 && choices !== undefined && state.stage >= choices;
}

/** The state after a move; one that is not open here changes nothing. `now` is in milliseconds. */
export function act(deck: Deck, state: ClassState, move: Move, now: number): ClassState {
  const after = carryOut(deck, state, move, now);
  const moved = after.slide !== state.slide || after.stage !== state.stage;
  return moved && after.began === null ? { ...after, began: now } : after;
}

function carryOut(deck: Deck, state: ClassState, move: Move, now: number): ClassState {
  const { slide, place } = slideNow(deck, state);
  const turnTo = (other: Slide | undefined, stage = 0) =>
    other ? { ...state, slide: other.id, stage } : state;
  const showAt = (stage: number | undefined) => (stage === undefined ? state : { ...state, stage });
  switch (move.do) {
    case 'next':
      return state.stage + 1 < slide.stages.length ? showAt(state.stage + 1) : turnTo(deck[place + 1]);
    case 'back': {
      const before = deck[place - 1];
      return state.stage > 0 ? showAt(state.stage - 1) : turnTo(before, (before?.stages.length ?? 1) - 1);
    }
    case 'skip':
      return turnTo(deck[place + 1]);
    case 'first':
      return turnTo(deck[0]);
    case 'last':
      return turnTo(deck.at(-1));
    case 'to':
      return turnTo(deck.find(({ id }) => id === move.slide));
    case 'choices':
      return showAt(placeOf(slide, 'choices'));
    case 'answer':
      return showAt(placeOf(slide, { answer: move.answer }));
    case 'look':
      return showAt(placeOf(slide, { look: move.look }));
    case 'blank':
      return { ...state, blank: !state.blank };
    case 'vote':
      return move.answer < slide.answers
        ? withVotes(deck, state, (votes) => addVote(votes, move.answer))
        : state;
    case 'takeBack':
      return withVotes(deck, state, (votes) => takeBackVote(votes, move.answer));
    case 'again':
      return withVotes(deck, state, askAgain);
    case 'talk':
      return { ...state, talk: startTalk(move.minutes, now) };
    case 'hold':
      return state.talk ? { ...state, talk: holdTalk(state.talk, now) } : state;
    case 'goOn':
      return state.talk ? { ...state, talk: goOnTalking(state.talk, now) } : state;
    case 'hush':
      return { ...state, talk: null };
  }
}

function withVotes(deck: Deck, state: ClassState, change: (votes: Votes) => Votes): ClassState {
  if (!canVote(deck, state)) return state;
  const before = votesOf(state, state.slide);
  const after = change(before);
  return after === before ? state : { ...state, votes: { ...state.votes, [state.slide]: after } };
}
