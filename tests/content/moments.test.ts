/** Every game of this repository as a class has it: whole, told with names, and worth a vote. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRepository } from '#build/check/check.ts';
import { sound } from '#build/check/content.ts';
import type { Game } from '#catalogue/schema/game.ts';
import type { Moment } from '#core/moments.ts';
import { fitTo } from '#games/route/fit.ts';
import { momentsOf } from '#lesson/moments.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const content = await readRepository(root, '9999-12-31');
const people = Object.fromEntries(
  sound(content.people).flatMap(({ data }) => data.map((person) => [person.id, person])),
);
const [words] = sound(content.words).map(({ data }) => data);
const [school] = sound(content.schools).map(({ data }) => data);
const lines = sound(content.helpPacks).flatMap(({ id, data }) => (id === 'uk' ? data.lines : []));

const games = sound(content.games).map(({ id, data }) => {
  const written = data as Game;
  const game = written.kind === 'route' ? fitTo(written, school!, lines) : written;
  return { id, kind: game.kind, moments: momentsOf(game, people, words!) };
});

const textsOf = ({ part, told, looks = [], asks, answers }: Moment): string[] => [
  part,
  asks,
  ...told.flatMap(({ name, says }) => (name === undefined ? [says] : [name, says])),
  ...looks.flatMap(({ label, says }) => [label, says]),
  ...answers.flatMap(({ says, world }) => [says, world]),
];

describe.each(games)('$id in class', ({ moments }) => {
  const asked = moments.filter(({ answers }) => answers.length > 0);

  it('has enough to decide, each moment with an id of its own', () => {
    expect(asked.length).toBeGreaterThanOrEqual(6);
    const ids = moments.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('says everything, with every name in its place', () => {
    for (const moment of moments) {
      for (const text of textsOf(moment)) expect(text.trim(), moment.id).not.toBe('');
      expect(JSON.stringify(moment), moment.id).not.toMatch(/\{\w+\}/);
    }
  });

  it('offers two to four different answers, the best among them', () => {
    for (const { id, answers } of asked) {
      expect(answers.length, id).toBeGreaterThanOrEqual(2);
      expect(answers.length, id).toBeLessThanOrEqual(4);
      expect(new Set(answers.map(({ says }) => says)).size, id).toBe(answers.length);
      const judged = answers.filter(({ verdict }) => verdict !== undefined);
      if (judged.length > 0)
        expect(
          judged.some(({ verdict }) => verdict === 'strong' || verdict === 'fine'),
          id,
        ).toBe(true);
    }
  });

  it('has a repair for whatever goes wrong, and a why for whatever is judged', () => {
    for (const { id, answers } of asked)
      for (const { verdict, why, mend } of answers) {
        if (verdict === 'mend') expect(mend, id).toBeTruthy();
        if (verdict === 'mend' || verdict === 'fine') expect(why.trim(), id).not.toBe('');
      }
  });

  it('has its best answer in more than one place', () => {
    const places = asked.flatMap(({ answers }) => {
      const at = answers.findIndex(({ verdict }) => verdict === 'strong');
      return at < 0 ? [] : [at];
    });
    expect(new Set(places).size).toBeGreaterThan(1);
  });
});

it('is every game there is', () => {
  expect(games.length).toBe(content.games.length);
});

const photos = games.filter(({ kind }) => kind === 'spot');

it('has games of photos', () => expect(photos.length).toBeGreaterThan(0));

it.each(photos)(
  '$id: clues are changed after all is judged, so that a change gives none away',
  ({ moments }) => {
    const parts = [...new Set(moments.map(({ part }) => part))];
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      const judged = moments.filter((moment) => moment.part === part && !moment.id.endsWith('-question'));
      const firstChange = judged.findIndex(({ id }) => id.endsWith('-change'));
      expect(firstChange).toBeGreaterThan(2);
      expect(judged.slice(firstChange).every(({ id }) => id.endsWith('-change'))).toBe(true);
    }
  },
);
