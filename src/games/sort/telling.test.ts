import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from './rules.ts';
import { sort } from './schema.ts';
import { placesOf, tellCard, tellFit } from './telling.ts';

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const game = sort.parse(read('content/games/nest/passwords.yaml'));
const cast = read('content/people.yaml') as { id: string; name: string }[];
const people = Object.fromEntries(cast.map((person) => [person.id, person]));
const cards = game.scenes.flatMap((scene) => scene.cards);
const places = { child: 'maya', friend: 'tobi' };

describe('a card is told', () => {
  it('with the names of this play', () => {
    const ball = cards.find(({ id }) => id === 'ball')!;
    const told = tellCard(ball, places, people);
    expect(told).toMatchObject({
      story: 'The sun is out. Tobi is at the gate.',
      asker: 'tobi',
      name: 'Tobi',
    });
    expect(tellFit(ball.fits['me']!, places, people)).toMatchObject({
      world: 'Maya kicks the ball alone. Tobi sits down.',
      repair: 'Kick the ball to Tobi',
      mend: 'Tobi kicks it back. Goal!',
    });
  });

  it('by a grown-up, or by a thing with its own picture', () => {
    const askedBy = (id: string) =>
      tellCard(
        cards.find((card) => card.id === id)!,
        places,
        people,
      );
    expect(askedBy('mum-asks')).toMatchObject({ asker: 'mum', name: 'Mum' });
    expect(askedBy('pop-up')).toMatchObject({ name: 'The box', sticker: 'laptop' });
    expect(askedBy('pop-up').asker).toBeUndefined();
  });

  it('without a name left out, in any line of the game', () => {
    const lines = cards.flatMap((card) => [
      ...Object.values<string>({ ...tellCard(card, places, people) }),
      ...Object.values(card.fits).flatMap((fit) =>
        Object.values<string>({ ...tellFit(fit, places, people) }),
      ),
    ]);
    expect(lines.length).toBeGreaterThan(24 * 10);
    expect(lines.filter((line) => /[{}]/.test(line))).toEqual([]);
  });

  it('only by people of the cast', () => {
    const named = [
      ...game.cast,
      ...cards.flatMap(({ by }) => (typeof by === 'string' && by !== 'friend' ? [by] : [])),
    ];
    expect(named.filter((id) => !people[id])).toEqual([]);
  });

  it('about nobody while Pip speaks between scenes', () => {
    const start = rules.start(game, 0);
    expect(placesOf(start)).toEqual({
      child: start.scenes[0]?.child,
      friend: start.scenes[0]?.cards[0]?.friend,
    });
    expect(placesOf({ ...start, card: 4, resting: true })).toBeUndefined();
  });
});
