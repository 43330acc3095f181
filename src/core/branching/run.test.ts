import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replayMoves } from '../replay.ts';
import { namesNow } from './names.ts';
import {
  type Action,
  branchingRules as rules,
  castNow,
  choicesNow,
  flagsLit,
  type State,
  turningPoints,
} from './run.ts';
import { sample } from './sample.ts';

const play = (seed: number, ...moves: Action[]): State => replayMoves(rules, sample, { seed, moves });
const on: Action = { do: 'on' };
const choose = (choice: string): Action[] => [{ do: 'choose', choice }, { do: 'next' }];
const toQuestion: Action[] = [on, on, { do: 'feel', answer: 'odd' }, on, on];

describe('a play', () => {
  it('opens its chapter, shows what happens, asks how it feels, lets it be noticed, then asks what to do', () => {
    const phases = toQuestion.map((_, at) => play(0, ...toQuestion.slice(0, at)).phase);
    expect([...phases, play(0, ...toQuestion).phase]).toEqual([
      'opening',
      'lines',
      'feeling',
      'feeling',
      'notice',
      'choice',
    ]);
  });

  it('begins elsewhere, with other people, on a replay', () => {
    expect([play(0).node, play(1).node]).toEqual(['hello', 'after-yes']);
    expect([castNow(sample, play(0))['hero'], castNow(sample, play(1))['hero']]).toEqual(['maya', 'tobi']);
  });

  it('lights a warning sign once it is recognised, and keeps it lit', () => {
    const asked = play(0, on, on, { do: 'feel', answer: 'odd' }, on);
    expect(flagsLit(sample, rules.act(sample, asked, { do: 'notice', line: 0 }))).toEqual([]);
    const lit = rules.act(sample, asked, { do: 'notice', line: 1 });
    expect(flagsLit(sample, lit)).toEqual(['secrecy']);
    const later = [on, ...choose('no')].reduce((state, move) => rules.act(sample, state, move), lit);
    expect(flagsLit(sample, later)).toEqual(['secrecy']);
  });

  it('puts right what went wrong before it goes on', () => {
    const wrong = play(0, ...toQuestion, { do: 'choose', choice: 'yes' });
    expect(rules.act(sample, wrong, { do: 'next' })).toEqual(wrong);
    expect(rules.act(sample, rules.act(sample, wrong, { do: 'mend' }), { do: 'next' }).node).toBe(
      'after-yes',
    );
  });

  it('comes back to the same question after a choice that stays, and after an act of the screen', () => {
    for (const choice of ['wait', 'save']) {
      const again = play(0, ...toQuestion, ...choose(choice));
      expect([again.node, again.phase, again.felt]).toEqual(['asked', 'choice', 'odd']);
      expect(again.path.at(-1)).toMatchObject({ node: 'asked', choice });
    }
  });

  it('rewinds to any decision, from the end too', () => {
    const end = play(0, ...toQuestion, ...choose('no'));
    expect(end.phase).toBe('ending');
    const points = turningPoints(sample, end);
    expect(points.map(({ node, chosen, flags }) => [node.id, chosen.id, flags])).toEqual([
      ['asked', 'no', ['secrecy']],
    ]);
    const back = rules.act(sample, end, { do: 'rewind', to: points[0]!.at });
    expect([back.node, back.phase, back.path.length]).toEqual(['asked', 'feeling', 1]);
  });

  it('leads to help from anywhere, and what was told stays told', () => {
    const told = play(0, on, { do: 'tell' });
    expect([told.node, told.phase, told.told]).toEqual(['helped', 'ending', true]);
    expect(play(0, ...toQuestion, { do: 'tell' }, on).phase).toBe('finished');
    expect(rules.moves(sample, told)).not.toContainEqual({ do: 'tell' });
  });

  it('can be told at an ending without help, too', () => {
    const end = play(0, ...toQuestion, ...choose('no'));
    expect([end.phase, rules.act(sample, end, { do: 'tell' }).node]).toEqual(['ending', 'helped']);
  });
});

describe('any way of playing', () => {
  const seeds = fc.nat(20);
  const picks = fc.array(fc.nat(30), { maxLength: 60 });
  const wander = (seed: number, chosen: number[]): State[] => {
    const states = [rules.start(sample, seed)];
    for (const pick of chosen) {
      const state = states.at(-1)!;
      const open = rules.moves(sample, state);
      if (open.length === 0) break;
      states.push(rules.act(sample, state, open[pick % open.length]!));
    }
    return states;
  };

  it('has a way on until it is finished, and stays plain JSON', () => {
    fc.assert(
      fc.property(seeds, picks, (seed, chosen) => {
        for (const state of wander(seed, chosen)) {
          expect(rules.moves(sample, state).length === 0).toBe(rules.isFinished(state));
          expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        }
      }),
    );
  });

  it('ignores a move that is not open', () => {
    const foreign: Action[] = [
      { do: 'mend' },
      { do: 'rewind', to: 99 },
      { do: 'feel', answer: 'nobody' },
      { do: 'notice', line: 9 },
    ];
    fc.assert(
      fc.property(seeds, picks, (seed, chosen) => {
        const state = wander(seed, chosen).at(-1)!;
        const open = rules.moves(sample, state).map((move) => JSON.stringify(move));
        for (const move of foreign)
          if (!open.includes(JSON.stringify(move))) expect(rules.act(sample, state, move)).toBe(state);
      }),
    );
  });

  it('deals the same choices in every order the seeds give, none lost', () => {
    for (let seed = 0; seed < 20; seed += 2) {
      const ids = choicesNow(sample, play(seed, ...toQuestion)).map(({ id }) => id);
      expect([...ids].sort()).toEqual(['no', 'save', 'wait', 'yes']);
    }
  });
});

it('names everybody, with the words for them', () => {
  const people = { maya: { name: 'Maya', pronouns: 'she' }, tobi: { name: 'Tobi', pronouns: 'he' } } as const;
  expect(namesNow(sample, people, play(0))).toMatchObject({
    hero: 'Maya',
    hero_they: 'she',
    hero_Their: 'Her',
    online: 'Kit_77',
  });
});
