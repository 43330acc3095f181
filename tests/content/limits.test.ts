/** The edges of the rules that count: just enough is enough. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Content, Kind } from '#build/check/content.ts';
import type { Vote } from '#catalogue/schema/evidence.ts';
import { rules } from '#build/check/rules.ts';
import { fixtures, treeWith } from './tree.ts';

const sound = treeWith();

/** The sound tree with a game that says this of itself. */
function withGame(kind: Partial<Kind>): Content {
  return { ...sound, kinds: new Map([['cards', { items: () => [], choices: () => [], ...kind }]]) };
}

const reasons = (rule: string, content: Content) => rules[rule]?.(content).map(({ reason }) => reason);

describe('the share of harmless items', () => {
  const game = (harmless: number, of: number) =>
    withGame({
      items: () => Array.from({ length: of }, (_, at) => ({ path: `cards.${at}`, harmless: at < harmless })),
    });

  it.each([
    [3, 12],
    [6, 12],
    [5, 20],
    [10, 20],
  ])('may be %i of %i', (harmless, of) => expect(reasons('balance', game(harmless, of))).toEqual([]));

  it.each([
    [2, 12],
    [7, 12],
    [0, 30],
    [30, 30],
  ])('may not be %i of %i', (harmless, of) => {
    expect(reasons('balance', game(harmless, of))).toEqual([`${harmless} of ${of} items are harmless`]);
  });
});

describe('the place of the best answer', () => {
  const game = (first: number, of: number) =>
    withGame({
      choices: () =>
        Array.from({ length: of }, (_, at) => ({
          path: `decisions.${at}`,
          labels: ['One', 'Two', 'Six'].map((text, place) => ({
            text,
            best: place === (at < first ? 0 : 1 + (at % 2)),
          })),
        })),
    });

  it('may be the first in six of ten, and not in seven', () => {
    expect(reasons('tells', game(6, 10))).toEqual([]);
    expect(reasons('tells', game(7, 10))).toEqual([
      'in 7 of 10 decisions of this game the best answer is in place 1',
    ]);
  });

  it('says nothing of a few', () => expect(reasons('tells', game(7, 7))).toEqual([]));

  it('leaves out decisions with several best answers', () => {
    const labels = ['One', 'Two'].map((text) => ({ text, best: true }));
    const choices = () => Array.from({ length: 10 }, (_, at) => ({ path: `decisions.${at}`, labels }));
    expect(reasons('tells', withGame({ choices }))).toEqual([]);
  });
});

describe('the votes of all lessons', () => {
  const [lesson] = sound.lessons;
  /** Four lessons, so eight votes, with the best answer in one place of all, or as it stands in the sound tree. */
  const votes = (change: (options: Vote['options']) => Vote['options']): Content => {
    const read = lesson?.data;
    if (!lesson || !read) throw new Error('the sound tree has no lesson');
    const { before, after } = read.evidence;
    const evidence = {
      before: { ...before, options: change(before.options) },
      after: { ...after, options: change(after.options) },
    };
    return {
      ...sound,
      lessons: Array.from({ length: 4 }, () => ({ ...lesson, data: { ...read, evidence } })),
    };
  };
  const bestFirst = (options: Vote['options']) =>
    [...options].sort((one, other) => Number(other.best ?? false) - Number(one.best ?? false));

  it('may not have the best answer in one place', () => {
    expect(
      reasons(
        'tells',
        votes((options) => options),
      ),
    ).toEqual([]);
    expect(reasons('tells', votes(bestFirst))).toEqual([
      'in 8 of 8 votes of all lessons the best answer is in place 1',
    ]);
  });

  it('may not have the best answer the longest', () => {
    const long = (options: Vote['options']) =>
      options.map((option) =>
        option.best ? { ...option, says: `${option.says} It is so and so.` } : option,
      );
    expect(reasons('tells', votes(long))).toEqual([
      'in 8 of 8 votes of all lessons the best answer is the longest',
    ]);
  });
});

describe('a review day', () => {
  const on = (today: string) => rules.dates?.({ ...sound, today });

  it('has not passed on the day itself', () => expect(on('2027-05-01')).toEqual([]));

  it('has passed the day after, and is marked so that a build can go on', () => {
    expect(on('2027-05-02')).toMatchObject([{ file: 'content/help/uk/lines.yaml', stale: true }]);
  });
});

describe('a review day that its page shows', () => {
  const passed = treeWith(join(fixtures, 'dates/age-passed'));
  const on = (today: string) => rules.dates?.({ ...passed, today });

  it('leaves four weeks in which the page says to check again', () => {
    expect(on('2026-11-21')).toEqual([]);
    expect(on('2026-11-22')).toMatchObject([{ file: 'content/help/ages.yaml', stale: true }]);
  });
});

describe('a draft', () => {
  const lessons = sound.lessons.map((lesson) => ({
    ...lesson,
    data: lesson.data && { ...lesson.data, draft: true as const },
  }));
  const draft: Content = { ...sound, lessons };

  it('needs no game yet', () => {
    expect(rules.names?.({ ...draft, games: [] })).toEqual([]);
    expect(reasons('names', { ...sound, games: [] })).toEqual(['has no game']);
  });

  it('has a game that is not judged yet', () => {
    expect(rules.balance?.({ ...draft, kinds: new Map() })).toEqual([]);
    expect(rules.balance?.({ ...sound, kinds: new Map() })).not.toEqual([]);
  });
});
