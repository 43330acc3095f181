import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { randomFrom } from '#core/random.ts';
import { bestDecision } from './deal.ts';
import { choices, items, people } from './items.ts';
import { cardOn, missed, progressOf, rules, type Action, type State } from './rules.ts';
import { inspect, type Inspect } from './schema.ts';
import { tellCard } from './telling.ts';

const folder = 'content/games';
const games = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file, data: parse(readFileSync(`${folder}/${file}`, 'utf8')) as { kind: string } }))
  .filter(({ data }) => data.kind === 'inspect')
  .map(({ file, data }): [string, Inspect] => [file, inspect.parse(data)]);
const cast = parse(readFileSync('content/people.yaml', 'utf8')) as { id: string; name: string }[];
const named = Object.fromEntries(cast.map((person) => [person.id, person]));
const seeds = fc.integer({ min: 0, max: 100_000 });
const real = games.find(([file]) => file === 'branch/known-friends.yaml')![1];

const play = (game: Inspect, state: State, ...actions: Action[]) =>
  actions.reduce((now, action) => rules.act(game, now, action), state);

/** Past the card that is on, by its best decision. */
function passCard(game: Inspect, state: State): State {
  const card = cardOn(game, state)!;
  return play(
    game,
    state,
    { do: 'choose', choice: bestDecision(game.decisions, card)! },
    { do: 'next' },
    { do: 'reason', reason: card.reasons[0]!.id },
    { do: 'next' },
  );
}

/** The states in which each card of a play comes on. */
function everyCard(game: Inspect, seed: number): State[] {
  const states: State[] = [];
  for (let state = rules.start(game, seed); !rules.isFinished(state); state = passCard(game, state))
    states.push(state);
  return states;
}

/** Every real card once, with a state in which it comes on. */
function everyCardOf(game: Inspect): State[] {
  const found = new Map<string, State>();
  for (let seed = 0; seed < 12; seed += 1) {
    for (const state of everyCard(game, seed)) found.set(state.cards[state.at]!.card, state);
  }
  return [...found.values()];
}

describe.each(games)('%s', (_, game) => {
  const states = everyCardOf(game);

  it('deals every card of the bank within twelve plays', () => {
    expect(states.map(({ cards, at }) => cards[at]!.card).sort()).toEqual(
      game.cards.map(({ id }) => id).sort(),
    );
  });

  it('leads on from every decision of every card, by the repair, by another idea and by every clue', () => {
    for (const state of states) {
      const card = cardOn(game, state)!;
      for (const { id } of game.decisions) {
        const chosen = rules.act(game, state, { do: 'choose', choice: id });
        expect(chosen.deciding.chosen).toBe(id);
        const again = rules.act(game, chosen, { do: 'again' });
        expect(rules.moves(game, again)).toEqual(rules.moves(game, state));
        expect(again.deciding.tried).toEqual([id]);
        const broken = card.then[id]!.verdict === 'mend';
        if (broken) expect(rules.act(game, chosen, { do: 'next' })).toBe(chosen);
        const mended = rules.act(game, chosen, { do: 'mend' });
        expect(mended.deciding.mended).toBe(broken);
        const asked = rules.act(game, mended, { do: 'next' });
        expect(asked.because).toBe(true);
        expect(rules.act(game, asked, { do: 'next' })).toBe(asked);
        for (const reason of card.reasons) {
          const said = rules.act(game, asked, { do: 'reason', reason: reason.id });
          expect(said.picked).toEqual([reason.id]);
          const next = rules.act(game, said, { do: 'next' });
          expect(next.at).toBe(state.at + 1);
          expect(next).toMatchObject({ open: [], seen: [], picked: [], because: false });
        }
      }
    }
  });

  it('opens and closes every panel and every move, before and after the decision', () => {
    for (const state of states) {
      const card = cardOn(game, state)!;
      const inside = [...card.opens.map(({ look }) => look), ...card.moves.map(({ id }) => id)];
      const decided = rules.act(game, state, { do: 'choose', choice: game.decisions[0]!.id });
      for (const from of [state, decided]) {
        for (const id of inside) {
          const open = rules.act(game, from, { do: 'look', at: id });
          expect(open).toEqual({ ...from, open: [id], seen: [id] });
          expect(rules.act(game, open, { do: 'look', at: id })).toEqual({ ...from, seen: [id] });
        }
      }
    }
  });

  it('shows what tells most exactly where it was not looked into', () => {
    for (const state of states) {
      const { key } = cardOn(game, state)!;
      expect(missed(game, state)).toBe(key);
      expect(missed(game, rules.act(game, state, { do: 'look', at: key }))).toBeUndefined();
    }
  });

  it('tells every card without a name left out', () => {
    for (const state of states) {
      const told = tellCard(cardOn(game, state)!, state.cards[state.at]!, named);
      expect(JSON.stringify(told)).not.toMatch(/[{}]\w+[{}]/);
      expect(told.name).not.toBe('');
    }
    expect(people(game).filter(({ id }) => !named[id])).toEqual([]);
  });

  it('helps at any point without moving the play', () => {
    for (const state of states) {
      const told = rules.act(game, state, { do: 'tell' });
      expect(told).toEqual({ ...state, told: true });
      expect(rules.moves(game, told)).toEqual(rules.moves(game, state));
    }
  });

  it('deals, for any seed, different cards, a third or so harmless, each child once, and the same again', () => {
    const dealt = Object.entries(game.deal);
    fc.assert(
      fc.property(seeds, (seed) => {
        const state = rules.start(game, seed);
        expect(rules.start(game, seed)).toEqual(state);
        expect(new Set(state.cards.map(({ card }) => card)).size).toBe(state.cards.length);
        expect(new Set(state.cards.map(({ child }) => child)).size).toBe(state.cards.length);
        for (const { child, friend } of state.cards) expect(friend).not.toBe(child);
        const cards = state.cards.map(({ card }) => game.cards.find(({ id }) => id === card)!);
        for (const [decision, count] of dealt) {
          expect(cards.filter((card) => bestDecision(game.decisions, card) === decision)).toHaveLength(count);
        }
        const harmless = cards.filter((card) => card.harmless).length / cards.length;
        expect(harmless).toBeGreaterThanOrEqual(0.25);
        expect(harmless).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('changes cards, children and the decisions’ places in a replay', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one, two] = [rules.start(game, seed), rules.start(game, seed + 1)];
        expect(two.decisions).not.toEqual(one.decisions);
        const before = new Set(one.cards.map(({ card }) => card));
        expect(two.cards.some(({ card }) => before.has(card))).toBe(false);
        one.cards.forEach(({ child }, at) => expect(two.cards[at]!.child).not.toBe(child));
      }),
    );
  });

  it('always finishes, however a child wanders, and every state on the way is plain JSON', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const random = randomFrom(seed + 1_000_000);
      let state = rules.start(game, seed);
      for (let step = 0; step < 4000 && !rules.isFinished(state); step += 1) {
        const moves = rules.moves(game, state);
        expect(moves.length).toBeGreaterThan(0);
        state = rules.act(game, state, moves[Math.floor(random() * moves.length)]!);
      }
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      expect(rules.isFinished(state)).toBe(true);
      expect(rules.moves(game, state)).toEqual([]);
    }
  });

  it('lists every card for the content check, and every clue', () => {
    expect(items(game)).toHaveLength(game.cards.length);
    expect(choices(game).map(({ labels }) => labels.length)).toEqual(game.cards.map(() => 3));
  });
});

it('shows the creaky stairs to one child who likes them and to one who does not, in the same play', () => {
  const game = games.find(([file]) => file === 'branch/right-for-me.yaml')![1];
  fc.assert(
    fc.property(seeds, (seed) => {
      const cards = rules.start(game, seed).cards.map(({ card }) => card);
      expect(cards.includes('creak')).toBe(cards.includes('creak-no'));
    }),
  );
});

describe('inspecting', () => {
  it('begins with everything to look into, every decision open, and help at hand', () => {
    const state = rules.start(real, 0);
    const card = cardOn(real, state)!;
    expect(rules.moves(real, state)).toEqual([
      ...card.opens.map(({ look }) => ({ do: 'look', at: look })),
      ...card.moves.map(({ id }) => ({ do: 'look', at: id })),
      ...state.decisions.map((choice) => ({ do: 'choose', choice })),
      { do: 'tell' },
    ]);
    expect(progressOf(state)).toEqual({ now: 1, of: 6 });
  });

  it('takes nothing that is not open', () => {
    const state = rules.start(real, 0);
    for (const action of [
      { do: 'next' },
      { do: 'mend' },
      { do: 'choose', choice: 'no-such' },
      { do: 'look', at: 'no-such' },
      { do: 'reason', reason: 'no-such' },
    ] as const) {
      expect(rules.act(real, state, action)).toBe(state);
    }
  });

  it('lets another clue be picked, and shows the one picked last', () => {
    const state = rules.start(real, 0);
    const card = cardOn(real, state)!;
    const [one, two] = card.reasons.map(({ id }) => id);
    const asked = play(
      real,
      state,
      { do: 'choose', choice: bestDecision(real.decisions, card)! },
      { do: 'next' },
    );
    const turns = [one!, two!, one!].map((reason): Action => ({ do: 'reason', reason }));
    expect(play(real, asked, ...turns).picked).toEqual([two, one]);
    const look = rules.act(real, asked, { do: 'look', at: card.key });
    expect(missed(real, look)).toBeUndefined();
  });
});

describe('the schema', () => {
  const broken = (change: (game: Inspect) => void) => {
    const game = structuredClone(real);
    change(game);
    return (
      inspect.safeParse(game).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
    );
  };

  it('takes the real game', () => expect(broken(() => undefined)).toEqual([]));

  it.each<[string, (game: Inspect) => void, string]>([
    [
      'a decision without an outcome',
      (game) => delete game.cards[0]!.then['out'],
      'cards.0.then: needs an outcome for each of in, check, out, and for nothing else',
    ],
    [
      'a card on which every decision is wrong',
      (game) => {
        for (const then of Object.values(game.cards[0]!.then))
          Object.assign(then, { verdict: 'mend', mend: 'm', repair: 'r' });
      },
      'cards.0.then: at least one decision must be right',
    ],
    [
      'a repair that nobody can do',
      (game) => delete game.cards[4]!.then['in']!.repair,
      'cards.4.then.in.repair: what goes wrong needs both `repair` (what the child does) and `mend` (what comes of it)',
    ],
    ['a key to nothing', (game) => (game.cards[0]!.key = 'attic'), 'cards.0.key: is none of'],
    ['an unknown look', (game) => (game.cards[0]!.opens[0]!.look = 'attic'), 'there is no look "attic"'],
    ['an unknown badge', (game) => (game.cards[0]!.opens[0]!.badge = 'b'), 'there is no badge "b"'],
    [
      'clues of which none tells most',
      (game) => game.cards[0]!.reasons.forEach((reason) => delete reason.best),
      'cards.0.reasons: one of them tells most: `best`',
    ],
    [
      'a card with two pictures',
      (game) => (game.cards[0]!.face = 'maya'),
      'cards.0.sticker: its picture is either a `sticker` or a `face`',
    ],
    [
      'more cards to deal than there are',
      (game) => (game.deal['out'] = 5),
      'deal.out: deals 5, but 4 cards belong there',
    ],
    ['one id twice', (game) => (game.cards[1]!.id = 'cheese'), 'cards: an id is used twice'],
    [
      'a cast that a replay cannot change',
      (game) => (game.cast = game.cast.slice(0, 6)),
      'cast: name more children than cards are dealt, or a replay shows the same ones',
    ],
  ])('refuses %s', (_, change, message) =>
    expect(broken(change).some((fault) => fault.includes(message))).toBe(true),
  );
});
