import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { game as schema, type Game } from '#catalogue/schema/game.ts';
import { scenesOf } from '#core/branching/scenes.ts';
import type { People, Strings } from '#core/moments.ts';
import { paperApp } from '#games/chat/apps.ts';
import { momentsOf } from '../../moments.ts';
import { answersOf, type KeyEntry } from './entry.ts';
import { keyOf } from './index.ts';

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const words = read('content/words/en.yaml') as Strings;
const people = Object.fromEntries(
  (read('content/people.yaml') as People[string][]).map((person) => [person.id, person]),
);
const games = ['nest', 'branch', 'sky'].flatMap((stage) =>
  readdirSync(`content/games/${stage}`).map((file) => {
    const game = schema.parse(read(`content/games/${stage}/${file}`));
    return { name: `${stage}/${file}`, game, key: keyOf(game, people, words) };
  }),
);
const ofKind = <Kind extends Game['kind']>(kind: Kind) =>
  games.flatMap(({ name, game, key }) =>
    game.kind === kind ? [{ name, key, game: game as Extract<Game, { kind: Kind }> }] : [],
  );
const optionsOf = ({ answers }: KeyEntry) => answers.flatMap(({ options }) => options);

describe('the answers to what is printed', () => {
  it('was read', () => expect(games).toHaveLength(24));

  it.each(games)('$name: an entry gives a reason once, and every reason it has', ({ key }) => {
    expect(key.length).toBeGreaterThan(4);
    for (const { answers } of key) {
      const reasons = answers.map(({ why, mend = '' }) => `${why} ${mend}`);
      expect(new Set(reasons).size).toBe(reasons.length);
      for (const { why, options } of answers) {
        expect(why).not.toBe('');
        expect(options.length).toBeGreaterThan(0);
      }
    }
  });

  it.each(games.filter(({ game }) => !['story', 'chat', 'sequence', 'settings'].includes(game.kind)))(
    '$name: as many as there are questions, with their numbers',
    ({ game, key }) => {
      const asked = momentsOf(game, people, words)
        .map(({ answers }, at) => ({ answers, number: at + 1 }))
        .filter(({ answers }) => answers.length > 0);
      expect(key.map(({ number }) => number)).toEqual(asked.map(({ number }) => number));
      expect(key.map((entry) => optionsOf(entry).length)).toEqual(asked.map(({ answers }) => answers.length));
    },
  );

  it.each([...ofKind('story'), ...ofKind('chat')])(
    '$name: a scene has its own number in the book, and the best button of a hunt is named',
    ({ game, key }) => {
      const appOf = game.kind === 'chat' ? (chapter: number) => paperApp(chapter, words) : undefined;
      for (const { scenes } of scenesOf(game, people, appOf)) {
        for (const { number, ways, buttons, asks } of scenes.filter((one) => one.asks)) {
          const entry = key.find((one) => one.number === number && one.asks === asks)!;
          if (ways.length > 0) expect(optionsOf(entry)).toHaveLength(ways.length);
          else expect(buttons.length).toBeGreaterThan(0);
          expect(optionsOf(entry).some(({ isBest }) => isBest)).toBe(true);
        }
      }
    },
  );

  it.each(ofKind('sequence'))('$name: one entry a case, in the order of its places', ({ game, key }) => {
    expect(key).toHaveLength(game.rounds.length);
    for (const entry of key.filter(({ lead }) => lead)) {
      const letters = optionsOf(entry).map(({ letter }) => letter);
      const places = letters.filter((letter) => /^\d$/.test(letter));
      expect(places).toEqual(places.map((_, at) => String(at + 1)));
      expect(new Set(letters.slice(places.length))).toEqual(
        new Set(letters.length > places.length ? [words['pack.answers.out']] : []),
      );
    }
  });

  it.each(ofKind('settings'))('$name: one entry a round, with what to change', ({ game, key }) => {
    const rounds = key.slice(0, game.rounds.length);
    expect(rounds.map(({ part }) => part)).toEqual(game.rounds.map(({ title }) => title));
    expect(rounds.map(({ number }) => number)).toEqual(rounds.map((_, at) => at + 1));
    rounds.forEach((entry, at) => {
      expect(optionsOf(entry)).toHaveLength(game.rounds[at]!.goals.length);
      expect(entry.lead!.includes('→')).toBe(!game.rounds[at]!.fine);
    });
  });

  it.each(ofKind('jigsaw'))('$name: what can be left is the one best answer', ({ game, key }) => {
    const puzzles = key.filter(({ lead }) => lead);
    expect(puzzles).toHaveLength(game.rounds.length);
    const leaving = puzzles.flatMap((entry) => {
      const best = optionsOf(entry).filter(({ isBest }) => isBest);
      return best.some(({ says }) => says === words['class.leave']) ? [best.length] : [];
    });
    expect(leaving.length).toBeGreaterThan(0);
    expect(new Set(leaving)).toEqual(new Set([1]));
  });

  it.each(ofKind('route'))(
    '$name: who stands on the map has no letter, and no reason twice for one worry',
    ({ game, key }) => {
      const helpers = new Set(game.helpers.map(({ label }) => label));
      const onMap = key.filter((entry) => optionsOf(entry).every(({ says }) => helpers.has(says)));
      expect(onMap.length).toBeGreaterThan(game.worries.length);
      expect(onMap.flatMap(optionsOf).filter(({ letter }) => letter !== '')).toEqual([]);
      for (const part of new Set(onMap.map((entry) => entry.part))) {
        const told = onMap
          .filter((entry) => entry.part === part)
          .flatMap(({ answers }) =>
            answers.flatMap(({ options, why }) => options.map(({ says }) => `${says}: ${why}`)),
          );
        expect(new Set(told).size).toBe(told.length);
      }
    },
  );

  it('puts options with one reason together, whichever they are', () => {
    const answers = answersOf([
      { letter: 'A', says: 'Yes', verdict: 'strong', why: 'So.' },
      { letter: 'B', says: 'Perhaps', why: 'Not so.' },
      { letter: 'C', says: 'No', why: 'So.' },
      { letter: 'D', says: 'Mended', why: 'So.', mend: 'Then.' },
    ]);
    expect(answers.map(({ options }) => options.map(({ letter }) => letter).join(''))).toEqual([
      'AC',
      'B',
      'D',
    ]);
    expect(answers[0]!.options.map(({ isBest }) => isBest)).toEqual([true, false]);
  });
});
