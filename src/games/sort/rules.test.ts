import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { randomFrom } from '#core/random.ts';
import { bestHome } from './deal.ts';
import { choices, items, people } from './items.ts';
import { cardOn, progressOf, rules, type Action, type State } from './rules.ts';
import { sort, type Sort } from './schema.ts';
import { tellCard } from './telling.ts';

const read = (file: string) => sort.parse(parse(readFileSync(file, 'utf8')));
const others = ['personal-details', 'known-friends', 'right-for-me'].map(
  (unit) => [unit, read(`content/games/nest/${unit}.yaml`)] as const,
);
const real = read('content/games/nest/passwords.yaml');
const seeds = fc.integer({ min: 0, max: 100_000 });

const play = (game: Sort, state: State, ...actions: Action[]) =>
  actions.reduce((now, action) => rules.act(game, now, action), state);

/** To the next card by the best home, past a rest if there is one. */
function passCard(game: Sort, state: State): State {
  const card = cardOn(game, state);
  if (!card) throw new Error('no card is on');
  const next = play(game, state, { do: 'choose', choice: bestHome(game.homes, card)! }, { do: 'next' });
  return next.resting ? play(game, next, { do: 'next' }) : next;
}

/** The states in which each card of a play comes on. */
function everyCard(game: Sort, seed: number): State[] {
  const states: State[] = [];
  for (let state = rules.start(game, seed); !rules.isFinished(state); state = passCard(game, state))
    states.push(state);
  return states;
}

const cardsOf = (state: State) => state.scenes.flatMap(({ cards }) => cards.map(({ card }) => card));
const cardById = (id: string) => real.scenes.flatMap(({ cards }) => cards).find((card) => card.id === id)!;

describe('sorting', () => {
  it('begins at the first card of the first scene, with every home open and help at hand', () => {
    const state = rules.start(real, 0);
    expect(cardOn(real, state)?.id).toBe(state.scenes[0]?.cards[0]?.card);
    expect(rules.moves(real, state)).toEqual([
      { do: 'choose', choice: 'share' },
      { do: 'choose', choice: 'me' },
      { do: 'choose', choice: 'nest' },
      { do: 'tell' },
    ]);
    expect(progressOf(state)).toEqual({ now: 1, of: 12 });
  });

  it('does not go on from a card before a home is chosen', () => {
    const state = rules.start(real, 0);
    expect(rules.act(real, state, { do: 'next' })).toBe(state);
    expect(rules.act(real, state, { do: 'mend' })).toBe(state);
    expect(rules.act(real, state, { do: 'choose', choice: 'no-such-home' })).toBe(state);
  });

  it('rests after every scene but the last', () => {
    let state = rules.start(real, 0);
    const rests: number[] = [];
    while (!rules.isFinished(state)) {
      const card = cardOn(real, state)!;
      state = play(real, state, { do: 'choose', choice: bestHome(real.homes, card)! }, { do: 'next' });
      if (state.resting) {
        rests.push(progressOf(state).now);
        expect(cardOn(real, state)).toBeUndefined();
        expect(rules.moves(real, state)).toEqual([{ do: 'next' }, { do: 'tell' }]);
        state = rules.act(real, state, { do: 'next' });
      }
    }
    expect(rests).toEqual([4, 8]);
    expect(rules.moves(real, state)).toEqual([]);
    expect(progressOf(state)).toEqual({ now: 12, of: 12 });
  });

  it('helps at any point without moving the play', () => {
    for (const state of everyCard(real, 3)) {
      const told = rules.act(real, state, { do: 'tell' });
      expect(told).toEqual({ ...state, told: true });
      expect(rules.moves(real, told)).toEqual(rules.moves(real, state));
    }
  });
});

describe('a deal', () => {
  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(rules.start(real, seed)).toEqual(rules.start(real, seed));
      }),
    );
  });

  it('shows twelve different cards, about a third of them harmless, each home being best for some', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const cards = cardsOf(rules.start(real, seed));
        expect(new Set(cards).size).toBe(12);
        const harmless = cards.filter((id) => cardById(id).harmless).length;
        expect(harmless).toBeGreaterThanOrEqual(3);
        expect(harmless).toBeLessThanOrEqual(6);
        const best = new Set(cards.map((id) => bestHome(real.homes, cardById(id))));
        expect(best).toEqual(new Set(['share', 'me', 'nest']));
      }),
    );
  });

  it('changes children, cards, order and the homes’ places in a replay', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one, two] = [rules.start(real, seed), rules.start(real, seed + 1)];
        expect(two.homes).not.toEqual(one.homes);
        one.scenes.forEach((scene, place) => {
          expect(two.scenes[place]?.child).not.toBe(scene.child);
          const cardsThen = new Set(scene.cards.map(({ card }) => card));
          expect(two.scenes[place]?.cards.every(({ card }) => cardsThen.has(card))).toBe(false);
        });
      }),
    );
  });

  it('gives every scene a child of its own, and every card a friend who is somebody else', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { scenes } = rules.start(real, seed);
        expect(new Set(scenes.map(({ child }) => child)).size).toBe(scenes.length);
        for (const { child, cards } of scenes) {
          const friends = cards.map(({ friend }) => friend);
          expect(friends).not.toContain(child);
          expect(new Set(friends).size).toBe(cards.length);
        }
      }),
    );
  });

  it('comes round to every card of the bank within a few replays', () => {
    const seen = new Set([0, 1, 2, 3].flatMap((seed) => cardsOf(rules.start(real, seed))));
    expect(seen.size).toBe(items(real).length);
  });

  it('shows no best place: over replays each home is best at each place', () => {
    const places = new Set<string>();
    for (let seed = 0; seed < 12; seed += 1) {
      const state = rules.start(real, seed);
      for (const id of cardsOf(state)) {
        const best = bestHome(real.homes, cardById(id))!;
        places.add(`${best} ${state.homes.indexOf(best)}`);
      }
    }
    expect(places.size).toBe(9);
  });
});

describe('every way through the real game', () => {
  it('leads on from every home of every card, by the repair and by another idea', () => {
    let outcomes = 0;
    let repairs = 0;
    const cards = new Set<string>();
    for (const seed of [0, 1, 2, 3]) {
      for (const state of everyCard(real, seed)) {
        const card = cardOn(real, state)!;
        if (cards.has(card.id)) continue;
        cards.add(card.id);
        for (const { id } of real.homes) {
          outcomes += 1;
          const chosen = rules.act(real, state, { do: 'choose', choice: id });
          expect(chosen.deciding.chosen).toBe(id);
          const again = rules.act(real, chosen, { do: 'again' });
          expect(rules.moves(real, again)).toEqual(rules.moves(real, state));
          expect(again.deciding.tried).toEqual([id]);
          if (card.fits[id]?.verdict === 'mend') {
            repairs += 1;
            expect(rules.act(real, chosen, { do: 'next' })).toBe(chosen);
            const mended = rules.act(real, chosen, { do: 'mend' });
            expect(progressAfter(mended)).toBe(true);
          } else {
            expect(rules.act(real, chosen, { do: 'mend' })).toBe(chosen);
            expect(progressAfter(chosen)).toBe(true);
          }
        }
      }
    }
    expect(cards.size).toBe(24);
    expect(outcomes).toBe(72);
    expect(repairs).toBe(21);
  });

  it('always finishes, however a child wanders, and every state on the way is plain JSON', () => {
    let finished = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const random = randomFrom(seed + 1_000_000);
      let state = rules.start(real, seed);
      for (let step = 0; step < 2000 && !rules.isFinished(state); step += 1) {
        const moves = rules.moves(real, state);
        expect(moves.length).toBeGreaterThan(0);
        state = rules.act(real, state, moves[Math.floor(random() * moves.length)]!);
      }
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      if (rules.isFinished(state)) finished += 1;
    }
    expect(finished).toBe(300);
  });
});

describe.each(others)('every way through nest/%s', (_, game) => {
  it('shows every card within two plays, and each home of each card leads on', () => {
    const seen = new Set<string>();
    for (const seed of [0, 1]) {
      const states = everyCard(game, seed);
      expect(states).toHaveLength(10);
      for (const state of states) {
        const card = cardOn(game, state)!;
        seen.add(card.id);
        for (const { id } of game.homes) {
          const chosen = rules.act(game, state, { do: 'choose', choice: id });
          const wrong = card.fits[id]!.verdict === 'mend';
          const after = play(game, chosen, ...(wrong ? [{ do: 'mend' } as const] : []), { do: 'next' });
          expect(after.deciding.chosen, `${card.id} ${id}`).toBeNull();
          expect(rules.moves(game, rules.act(game, chosen, { do: 'again' }))).toEqual(
            rules.moves(game, state),
          );
        }
      }
    }
    expect(seen.size).toBe(items(game).length);
  });

  it('makes each home the best for some cards of a play, and some cards of it harmless', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const cards = everyCard(game, seed).map((state) => cardOn(game, state)!);
        const best = new Set(cards.map((card) => bestHome(game.homes, card)));
        expect(best.size).toBe(game.homes.length);
        const harmless = cards.filter((card) => card.harmless).length;
        expect(harmless).toBeGreaterThanOrEqual(2);
        expect(harmless).toBeLessThanOrEqual(5);
      }),
      { numRuns: 20 },
    );
  });

  it('ends however a child wanders', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const random = randomFrom(seed + 1_000_000);
      let state = rules.start(game, seed);
      for (let step = 0; step < 2000 && !rules.isFinished(state); step += 1) {
        const moves = rules.moves(game, state);
        state = rules.act(game, state, moves[Math.floor(random() * moves.length)]!);
      }
      expect(rules.isFinished(state)).toBe(true);
    }
  });
});

describe('a card with a face', () => {
  const knocks = others.find(([unit]) => unit === 'known-friends')![1];
  const tell = (id: string) =>
    tellCard(
      knocks.scenes.flatMap(({ cards }) => cards).find((card) => card.id === id)!,
      { child: 'mei', friend: 'jac' },
      { mei: { name: 'Mei' }, jac: { name: 'Jac' } },
    );

  it('shows the known face beside the picture that knocks, by the name that it gives', () => {
    expect(tell('same-name')).toMatchObject({
      face: 'jac',
      thing: 'Jac from school?',
      name: 'Jac',
      sticker: 'unicorn',
    });
    expect(tell('cousin')).toMatchObject({ face: 'leo', name: 'Robot' });
    expect(tell('fox')).not.toHaveProperty('face');
  });

  it('is told to the content check', () => {
    expect(people(knocks)).toContainEqual({ path: 'scenes.0.cards.0.face', id: 'leo' });
  });
});

function progressAfter(state: State): boolean {
  const next = rules.act(real, state, { do: 'next' });
  return next.resting || rules.isFinished(next) || cardOn(real, next)?.id !== cardOn(real, state)?.id;
}

describe('what the content check is told', () => {
  it('lists every card where it stands in the file, a third or so harmless', () => {
    const listed = items(real);
    expect(listed).toHaveLength(24);
    expect(listed[8]).toEqual({ path: 'scenes.1.cards.0', harmless: true });
    const share = listed.filter(({ harmless }) => harmless).length / listed.length;
    expect(share).toBeGreaterThanOrEqual(0.25);
    expect(share).toBeLessThanOrEqual(0.5);
    expect(choices()).toEqual([]);
  });
});

describe('the schema', () => {
  const broken = (change: (game: Sort) => void) => {
    const game = structuredClone(real);
    change(game);
    return (
      sort.safeParse(game).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
    );
  };

  it('takes the real game', () => expect(broken(() => undefined)).toEqual([]));

  it.each<[string, (game: Sort) => void, string]>([
    [
      'a home without an outcome',
      (game) => delete game.scenes[0]!.cards[0]!.fits['me'],
      'scenes.0.cards.0.fits: needs an outcome for each of share, me, nest, and for nothing else',
    ],
    [
      'an outcome for a home that is not there',
      (game) => (game.scenes[0]!.cards[1]!.fits['attic'] = { verdict: 'fine', world: 'w', why: 'y' }),
      'scenes.0.cards.1.fits: needs an outcome for each of share, me, nest, and for nothing else',
    ],
    [
      'a card that fits nowhere',
      (game) => {
        const card = game.scenes[1]!.cards[0]!;
        for (const { id } of game.homes)
          card.fits[id] = { verdict: 'mend', world: 'w', why: 'y', repair: 'r', mend: 'm' };
      },
      'scenes.1.cards.0.fits: at least one home must fit',
    ],
    [
      'a repair that nobody can do',
      (game) => delete game.scenes[0]!.cards.find(({ id }) => id === 'toothbrush')!.fits['share']!.repair,
      'scenes.0.cards.3.fits.share.repair: what goes wrong needs both `repair` (what the child does) and `mend` (what comes of it)',
    ],
    [
      'more cards to deal than there are',
      (game) => (game.scenes[2]!.deal['share'] = 9),
      'scenes.2.deal.share: deals 9, but 2 cards belong there',
    ],
    [
      'a card with no picture',
      (game) => delete game.scenes[0]!.cards[0]!.sticker,
      'scenes.0.cards.0.sticker: needs either a `sticker` or a `face`',
    ],
    [
      'a card with two pictures',
      (game) => (game.scenes[0]!.cards[0]!.face = 'gran'),
      'scenes.0.cards.0.sticker: needs either a `sticker` or a `face`',
    ],
    ['one id twice', (game) => (game.scenes[2]!.cards[0]!.id = 'ball'), 'scenes: an id is used twice'],
    [
      'a cast that a replay cannot change',
      (game) => (game.cast = game.cast.slice(0, 3)),
      'cast: name more children than there are scenes, or a replay shows the same ones',
    ],
    [
      'a rest after the last scene',
      (game) => (game.scenes[2]!.noticed = 'n'),
      'scenes.2.noticed: every scene but the last has `noticed`',
    ],
  ])('refuses %s', (_, change, message) => expect(broken(change)).toContain(message));
});
