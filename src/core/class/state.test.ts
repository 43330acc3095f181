import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, placeOf, readStages, type Deck, type Slide } from './deck.ts';
import { readMessage, readState } from './messages.ts';
import { act, canVote, slideNow, startClass, votesOf, type ClassState, type Move } from './state.ts';
import { leftOf } from './talk.ts';
import { countVotes } from './votes.ts';

const deck: Deck = [
  { id: 'start', stages: ['show'], answers: 0 },
  { id: 'first', stages: readStages('ask choices 0:world 0:why 1:world 1:why 1:mend'), answers: 2 },
  { id: 'looks', stages: readStages('ask look:0 look:1'), answers: 0 },
  { id: 'end', stages: ['show'], answers: 0 },
];

const play = (moves: readonly Move[], from = startClass(deck)): ClassState =>
  moves.reduce((state, move, at) => act(deck, state, move, at * 1000), from);
const times = (count: number, move: Move): Move[] => Array.from({ length: count }, () => move);
const next: Move = { do: 'next' };
const back: Move = { do: 'back' };

/** Any deck that a page could hold. */
const decks: fc.Arbitrary<Deck> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map(
    (shapes) =>
      shapes.map(([answers, looks], at): Slide => {
        const led = Array.from({ length: answers }, (_, answer) => `${answer}:world ${answer}:why`).join(' ');
        const looked = Array.from({ length: looks }, (_, look) => `look:${look}`).join(' ');
        return { id: `s${at}`, stages: readStages(`ask ${looked} choices ${led}`), answers };
      }) as unknown as Deck,
  );

const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(next) },
  { weight: 2, arbitrary: fc.constant(back) },
  fc.constantFrom<Move>(
    { do: 'skip' },
    { do: 'first' },
    { do: 'last' },
    { do: 'choices' },
    { do: 'blank' },
    { do: 'again' },
    { do: 'takeBack' },
    { do: 'hold' },
    { do: 'goOn' },
    { do: 'hush' },
    { do: 'to', slide: 's2' },
    { do: 'to', slide: 'nowhere' },
    { do: 'talk', minutes: 2 },
  ),
  fc.record({ do: fc.constantFrom('vote', 'takeBack', 'answer'), answer: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ do: fc.constant('look' as const), look: fc.integer({ min: 0, max: 4 }) }),
);

/** A deck and a state that moves can lead to. */
const reached = fc.tuple(decks, fc.array(moves, { maxLength: 40 })).map(([some, done]) => ({
  some,
  state: done.reduce((state, move, at) => act(some, state, move, at * 700), startClass(some)),
}));

describe('a class going through its lesson', () => {
  it('walks through every stage of every slide with one key, and stops at the end', () => {
    const count = deck.reduce((sum, { stages }) => sum + stages.length, 0);
    const seen = Array.from({ length: count }, (_, presses) => play(times(presses, next)));
    const places = seen.map(({ slide, stage }) => `${slide} ${stage}`);
    expect(new Set(places).size).toBe(count);
    expect(places.at(-1)).toBe('end 0');
    expect(play(times(count + 5, next)).slide).toBe('end');
  });

  it('turns back to the last stage of the slide before', () => {
    expect(play([...times(8, next), back])).toMatchObject({ slide: 'first', stage: 6 });
    expect(play([back])).toMatchObject({ slide: 'start', stage: 0 });
  });

  it('leaves the rest of a slide, and jumps within it', () => {
    expect(play([next, { do: 'skip' }])).toMatchObject({ slide: 'looks', stage: 0 });
    expect(play([next, { do: 'answer', answer: 1 }])).toMatchObject({ slide: 'first', stage: 4 });
    expect(play([next, { do: 'answer', answer: 1 }, { do: 'choices' }])).toMatchObject({ stage: 1 });
    expect(
      play([
        { do: 'to', slide: 'looks' },
        { do: 'look', look: 1 },
      ]),
    ).toMatchObject({ stage: 2 });
    expect(
      play([
        { do: 'answer', answer: 0 },
        { do: 'look', look: 0 },
      ]),
    ).toMatchObject({ stage: 0 });
  });

  it('counts votes only once the answers have been shown, and only for answers there are', () => {
    const vote = (answer: number): Move => ({ do: 'vote', answer });
    expect(play([next, vote(0)]).votes).toEqual({});
    const voted = play([next, next, vote(0), vote(1), vote(1), vote(7)]);
    expect(countVotes(votesOf(voted, 'first').first, 2)).toEqual([1, 2]);
    expect(play([{ do: 'takeBack' }, { do: 'takeBack', answer: 0 }], voted).votes).toEqual({
      first: { first: [1], second: null },
    });
  });

  it('asks again beside the first vote, which then stays as it was', () => {
    const first = play([next, next, { do: 'vote', answer: 0 }]);
    expect(play([next, next, { do: 'again' }]).votes).toEqual({});
    const second = play([{ do: 'again' }, { do: 'vote', answer: 1 }, { do: 'takeBack', answer: 0 }], first);
    expect(votesOf(second, 'first')).toEqual({ first: [0], second: [1] });
    expect(play([{ do: 'again' }], second)).toEqual(second);
  });

  it('notes when the teacher first moved on, and no later', () => {
    expect(play([{ do: 'blank' }]).began).toBeNull();
    expect(play([{ do: 'blank' }, next, next]).began).toBe(1000);
  });

  it('holds talk time and goes on with it', () => {
    const talking = play([{ do: 'talk', minutes: 1 }]);
    expect(leftOf(talking.talk!, 20_000)).toBe(40_000);
    const held = act(deck, talking, { do: 'hold' }, 20_000);
    expect(leftOf(held.talk!, 90_000)).toBe(40_000);
    const on = act(deck, held, { do: 'goOn' }, 90_000);
    expect(leftOf(on.talk!, 100_000)).toBe(30_000);
    expect(leftOf(on.talk!, 999_000)).toBe(0);
    expect(act(deck, on, { do: 'hush' }, 0).talk).toBeNull();
  });
});

describe('from any state that can be reached', () => {
  it('next and back undo each other', () => {
    fc.assert(
      fc.property(reached, ({ some, state }) => {
        const forth = act(some, state, next, 0);
        const isEnd = forth.slide === state.slide && forth.stage === state.stage;
        if (!isEnd) expect(act(some, forth, back, 0)).toEqual({ ...state, began: forth.began });
        const before = act(some, state, back, 0);
        const isStart = before.slide === state.slide && before.stage === state.stage;
        if (!isStart) expect(act(some, before, next, 0)).toEqual({ ...state, began: before.began });
      }),
    );
  });

  it('the end is reached with one key', () => {
    fc.assert(
      fc.property(reached, ({ some, state }) => {
        const presses = some.reduce((sum, { stages }) => sum + stages.length, 0);
        const end = times(presses, next).reduce((at, move) => act(some, at, move, 0), state);
        expect(end).toMatchObject({ slide: some.at(-1)!.id, stage: some.at(-1)!.stages.length - 1 });
      }),
    );
  });

  it('a reload, or the other window, finds the same state', () => {
    fc.assert(
      fc.property(reached, ({ some, state }) => {
        const sent: unknown = JSON.parse(JSON.stringify({ from: 'slides', state }));
        const votes = Object.fromEntries(
          Object.entries(state.votes).filter(([, { first, second }]) => first.length > 0 || second),
        );
        const message = readMessage(some, sent);
        expect(message).toMatchObject({ from: 'slides', state: { ...state, votes } });
      }),
    );
  });

  it('the stage is one of the slide’s, and no count is less than none', () => {
    fc.assert(
      fc.property(reached, ({ some, state }) => {
        const { slide } = slideNow(some, state);
        expect(slide.id).toBe(state.slide);
        expect(slide.stages[state.stage]).toBeDefined();
        for (const { first, second } of Object.values(state.votes))
          for (const count of [...countVotes(first, 4), ...countVotes(second ?? [], 4)])
            expect(count).toBeGreaterThanOrEqual(0);
        if (canVote(some, state)) expect(slide.answers).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what another window says', () => {
  it('is read whatever it is, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        readMessage(deck, data);
        const state = readState(deck, data);
        expect(slideNow(deck, state).slide.stages[state.stage]).toBeDefined();
      }),
    );
    fc.assert(
      fc.property(
        fc.record({ slide: fc.constant('first'), stage: fc.anything(), votes: fc.anything() }),
        (data) => {
          const state = readState(deck, data);
          expect(slideNow(deck, state).slide.stages[state.stage]).toBeDefined();
          for (const { first } of Object.values(state.votes)) expect(countVotes(first, 2)).toHaveLength(2);
        },
      ),
    );
  });

  it('may be a move, if there is one of that name', () => {
    for (const move of [
      next,
      { do: 'vote', answer: 1 },
      { do: 'talk', minutes: 3 },
      { do: 'to', slide: 'end' },
    ])
      expect(readMessage(deck, { from: 'notes', move })).toEqual({ from: 'notes', move });
    for (const move of [{ do: 'erase' }, { do: 'vote', answer: -1 }, { do: 'talk', minutes: 9 }, {}, 'next'])
      expect(readMessage(deck, { from: 'notes', move })).toBeUndefined();
  });

  it('is of another build when it names a slide that is not here: then the lesson starts', () => {
    expect(readState(deck, { slide: 'gone', stage: 3 })).toEqual(startClass(deck));
    expect(readState(deck, { slide: 'first', stage: 99 })).toMatchObject({ slide: 'first', stage: 6 });
  });
});

describe('a deck', () => {
  it('knows which answer a stage belongs to, and where it begins', () => {
    expect(answerOf('2:why')).toBe(2);
    expect(answerOf('look:2')).toBeUndefined();
    expect(placeOf(deck[1]!, { answer: 1 })).toBe(4);
    expect(placeOf(deck[2]!, 'choices')).toBeUndefined();
  });

  it('refuses stages that there are not', () => {
    expect(() => readStages('ask chioces')).toThrow('chioces');
    expect(() => readStages('')).toThrow();
  });
});
