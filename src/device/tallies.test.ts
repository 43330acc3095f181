// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { currentVersion, emptyTallies, tallyOf } from '#core/evidence/index.ts';
import { eraseTallies, fileOfTallies, keepVote, lookAtTallies, takeInFile, talliesKey } from './tallies.ts';

const place = { group: 'blue-fox', lesson: 'nest/meeting', side: 'before' } as const;
const vote = { first: { best: 9, 'nice-game-know': 14 } };

/** From now on the storage can be read and has no room. */
function fill(): void {
  const real = localStorage;
  vi.stubGlobal('localStorage', {
    get length() {
      return real.length;
    },
    key: (index: number) => real.key(index),
    getItem: (name: string) => real.getItem(name),
    removeItem: (name: string) => real.removeItem(name),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
});

test('looking writes nothing', () => {
  expect(lookAtTallies()).toEqual({ tallies: emptyTallies(), aside: 0 });
  expect(localStorage.length).toBe(0);
});

test('a vote is kept when asked, and the next one takes its place', async () => {
  expect(await keepVote(place, vote)).toBeUndefined();
  expect(await keepVote({ ...place, side: 'after' }, { first: { best: 20 } })).toBeUndefined();
  expect(await keepVote(place, { first: { best: 10 } })).toBeUndefined();
  const { tallies } = lookAtTallies();
  expect(tallyOf(tallies, place)).toEqual({ turn: 2, first: { best: 10 } });
  expect(Object.keys(localStorage)).toEqual([talliesKey]);
});

test('a thirteenth class is refused, and nothing is lost by it', async () => {
  for (let count = 0; count < 12; count += 1) await keepVote({ ...place, group: `blue-${count}` }, vote);
  expect(await keepVote(place, vote)).toBe('classes');
  expect(await keepVote({ ...place, group: 'blue-0' }, { first: { best: 1 } })).toBeUndefined();
  expect(Object.keys(lookAtTallies().tallies.classes)).toHaveLength(12);
});

describe('a device that does not keep', () => {
  test('blocked: it says so', async () => {
    vi.stubGlobal('localStorage', null);
    expect(lookAtTallies().refusal).toBe('blocked');
    expect(await keepVote(place, vote)).toBe('blocked');
    expect(await eraseTallies()).toBe('blocked');
    expect(
      await takeInFile('{"app":"fledge","what":"tallies","version":1,"generation":0,"classes":{}}'),
    ).toEqual({
      kind: 'refused',
      refusal: 'blocked',
    });
  });

  test('full: it says so, and what was kept stays', async () => {
    await keepVote(place, vote);
    const before = localStorage.getItem(talliesKey);
    fill();
    expect(await keepVote(place, { first: { best: 1 } })).toBe('full');
    expect(localStorage.getItem(talliesKey)).toBe(before);
  });
});

describe('a save that cannot be read', () => {
  test('lies apart whole, and new ones can be kept', async () => {
    localStorage.setItem(talliesKey, '{"app":"fledge","what":"tal');
    expect(lookAtTallies()).toEqual({ tallies: emptyTallies(), aside: 1 });
    await keepVote(place, vote);
    expect(localStorage.getItem(`${talliesKey}.aside.1`)).toBe('{"app":"fledge","what":"tal');
    expect(tallyOf(lookAtTallies().tallies, place)).toEqual({ turn: 1, ...vote });
  });

  test('stays where it is when there is no room to move it', async () => {
    localStorage.setItem(talliesKey, 'broken');
    fill();
    expect(lookAtTallies().refusal).toBe('stuck');
    expect(await keepVote(place, vote)).toBe('stuck');
    expect(localStorage.getItem(talliesKey)).toBe('broken');
    expect(await eraseTallies()).toBeUndefined();
    expect(localStorage.getItem(talliesKey)).toBeNull();
  });

  test('of a later Fledge is left exactly as it is', async () => {
    const raw = JSON.stringify({ app: 'fledge', what: 'tallies', version: currentVersion + 1 });
    localStorage.setItem(talliesKey, raw);
    expect(lookAtTallies().refusal).toBe('newer');
    expect(await keepVote(place, vote)).toBe('newer');
    expect(await eraseTallies()).toBe('newer');
    expect(localStorage.getItem(talliesKey)).toBe(raw);
  });
});

describe('a file', () => {
  test('brings everything back after an erase, and says what it did', async () => {
    await keepVote(place, vote);
    await keepVote({ ...place, side: 'after' }, vote);
    const file = fileOfTallies();
    const before = lookAtTallies().tallies;
    localStorage.setItem(`${talliesKey}.aside.1`, 'broken');
    expect(await eraseTallies()).toBeUndefined();
    expect(lookAtTallies()).toEqual({ tallies: emptyTallies(1), aside: 0 });
    expect(await takeInFile(file)).toEqual({ kind: 'ok', added: 2, changed: 0 });
    expect(lookAtTallies().tallies.classes).toEqual(before.classes);
    expect(await takeInFile(file)).toEqual({ kind: 'ok', added: 0, changed: 0 });
  });

  test('with a later vote changes the one that is here', async () => {
    await keepVote(place, vote);
    await keepVote(place, { first: { best: 3 } });
    const file = fileOfTallies();
    localStorage.clear();
    await keepVote(place, vote);
    expect(await takeInFile(file)).toEqual({ kind: 'ok', added: 0, changed: 1 });
  });

  test.each([
    ['a shopping list', { kind: 'broken', fault: 'text' }],
    ['{"app":"fledge","version":2,"lessons":{}}', { kind: 'broken', fault: 'other' }],
    [
      '{"app":"fledge","what":"tallies","version":1,"generation":0,"classes":{"Class 3":{}}}',
      { kind: 'broken', fault: 'shape', at: 'classes.Class 3' },
    ],
    ['{"app":"fledge","what":"tallies","version":9}', { kind: 'newer' }],
  ])('that is no file of tallies changes nothing: %s', async (text, answer) => {
    await keepVote(place, vote);
    const before = localStorage.getItem(talliesKey);
    expect(await takeInFile(text)).toEqual(answer);
    expect(localStorage.getItem(talliesKey)).toBe(before);
  });
});
