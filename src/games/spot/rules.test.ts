import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { randomFrom } from '#core/random.ts';
import { distance, isInside, meets, whole, without, type Box } from './frame.ts';
import { choices, items, people } from './items.ts';
import {
  options,
  outcomeNow,
  photoOn,
  progressOf,
  rules,
  shownOf,
  thingOn,
  unseen,
  type Action,
  type State,
} from './rules.ts';
import { spot, type Spot } from './schema.ts';
import { tell } from './telling.ts';

const folder = 'content/games';
const games = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file, data: parse(readFileSync(`${folder}/${file}`, 'utf8')) as { kind: string } }))
  .filter(({ data }) => data.kind === 'spot')
  .map(({ file, data }): [string, Spot] => [file, spot.parse(data)]);
const cast = parse(readFileSync('content/people.yaml', 'utf8')) as { id: string; name: string }[];
const named = Object.fromEntries(cast.map((person) => [person.id, person]));
const seeds = fc.integer({ min: 0, max: 100_000 });
const real = games.find(([file]) => file === 'branch/personal-details.yaml')![1];

const choose = (choice: string): Action => ({ do: 'choose', choice });
const play = (game: Spot, state: State, ...actions: Action[]) =>
  actions.reduce((now, action) => rules.act(game, now, action), state);

/** Past what is asked now, by an answer that needs no repair. */
function answer(game: Spot, state: State): State {
  const { id } = options(game, state).find(({ then }) => then.verdict !== 'mend')!;
  return play(game, state, choose(id), { do: 'next' });
}

/** On to the first state of the photo that is on in which `isThere` holds. */
function until(game: Spot, state: State, isThere: (state: State) => boolean): State {
  if (isThere(state) || rules.isFinished(state)) return state;
  if (state.step === 'share') return until(game, play(game, state, { do: 'share' }, { do: 'next' }), isThere);
  const [thing] = unseen(state);
  const picking = state.step === 'look' && state.thing === null && thing !== undefined;
  const next = picking ? rules.act(game, state, { do: 'pick', thing }) : answer(game, state);
  return until(game, next, isThere);
}

/** The states in which every photo of the bank comes on. */
function everyPhoto(game: Spot): State[] {
  const plays = Math.ceil(game.photos.length / game.deal);
  return Array.from({ length: plays }, (_, seed) =>
    Array.from({ length: game.deal }, (_, turn) =>
      until(game, rules.start(game, seed), ({ at }) => at === turn),
    ),
  ).flat();
}

/** Every state that can be reached while a photo is being changed, and those it leads to. */
function walk(game: Spot, from: State, isWithin: (state: State) => boolean): State[] {
  const seen = new Map<string, State>();
  const open = [from];
  for (let state = open.pop(); state; state = open.pop()) {
    // What has been tried before only marks the buttons.
    const key = JSON.stringify({ ...state, deciding: { ...state.deciding, tried: [] }, told: false });
    if (seen.has(key)) continue;
    seen.set(key, state);
    if (isWithin(state)) for (const move of rules.moves(game, state)) open.push(rules.act(game, state, move));
  }
  return [...seen.values()];
}

describe.each(games)('%s', (_, game) => {
  const states = everyPhoto(game);

  it('shows every photo of the bank, those that are out already with their question first', () => {
    expect(states.map((state) => photoOn(game, state)!.id)).toEqual(game.photos.map(({ id }) => id));
    for (const state of states) expect(state.step).toBe(photoOn(game, state)!.posted ? 'ask' : 'look');
    expect(game.photos.some(({ posted }) => posted)).toBe(true);
    expect(game.photos.some(({ posted }) => !posted)).toBe(true);
  });

  it('leads on from both answers about every thing, by the repair and by another idea', () => {
    for (const start of states) {
      const looking = until(game, start, ({ step }) => step === 'look');
      for (const thing of photoOn(game, looking)!.things) {
        const picked = rules.act(game, looking, { do: 'pick', thing: thing.id });
        expect(thingOn(game, picked)).toBe(thing);
        for (const { id, then } of options(game, picked)) {
          const chosen = rules.act(game, picked, choose(id));
          expect(outcomeNow(game, chosen)).toBe(then);
          expect(rules.act(game, chosen, { do: 'again' }).deciding.tried).toEqual([id]);
          const mended = rules.act(game, chosen, { do: 'mend' });
          expect(mended.deciding.mended).toBe(then.verdict === 'mend');
          const on = rules.act(game, mended, { do: 'next' });
          expect(on.judged).toEqual([thing.id]);
          expect(unseen(on)).not.toContain(thing.id);
        }
      }
    }
  });

  it('leads from every way of changing every photo to sharing it, and never shares a clue that does harm', () => {
    for (const start of states) {
      const changing = until(game, start, ({ step }) => step === 'change');
      const photo = photoOn(game, changing)!;
      const reached = walk(game, changing, ({ step }) => step === 'change');
      const after = reached.filter(({ step }) => step !== 'change');
      expect(after.length).toBeGreaterThan(0);
      for (const state of after) {
        expect(state.step).toBe(photo.posted ? 'share' : 'ask');
        const { frame, covered, near } = shownOf(game, state);
        expect(frame[2] > 0 && frame[3] > 0).toBe(true);
        for (const { id, fixes, box } of photo.things) {
          if (!fixes || fixes.keep.verdict !== 'mend') continue;
          expect(near || covered.includes(id) || !meets(box, frame)).toBe(true);
        }
        // What the photo is about is whole, unless another one was taken.
        if (!near) expect(isInside(photo.subject, frame)).toBe(true);
      }
      // What goes wrong is put right first.
      for (const state of reached) {
        const broken = outcomeNow(game, state)?.verdict === 'mend' && !state.deciding.mended;
        if (broken) expect(rules.act(game, state, { do: 'next' })).toBe(state);
      }
    }
  });

  it('leads on from every answer to every question', () => {
    for (const start of states) {
      const asking = until(game, start, ({ step }) => step === 'ask');
      const { posted } = photoOn(game, asking)!;
      for (const { id } of options(game, asking)) {
        const on = play(game, asking, choose(id), { do: 'mend' }, { do: 'next' });
        expect(on.step).toBe(posted ? 'look' : 'share');
      }
      const sharing = until(game, asking, ({ step }) => step === 'share');
      expect(rules.act(game, sharing, { do: 'next' })).toBe(sharing);
      expect(play(game, sharing, { do: 'share' }, { do: 'next' }).at).toBe(start.at + 1);
    }
  });

  it('helps at any point without moving the play', () => {
    for (const step of ['ask', 'look', 'change', 'share'] as const) {
      for (const start of states) {
        const state = until(game, start, (now) => now.step === step);
        const told = rules.act(game, state, { do: 'tell' });
        expect(told).toEqual({ ...state, told: true });
        expect(rules.moves(game, told)).toEqual(rules.moves(game, state));
      }
    }
  });

  it('tells every photo without a name left out, of people and drawings that there are', () => {
    for (const state of states) {
      const told = tell(photoOn(game, state)!, state.photos[state.at]!, named);
      expect(JSON.stringify(told)).not.toMatch(/\{\w+\}/);
    }
    expect(people(game).filter(({ id }) => !named[id])).toEqual([]);
    const drawn = readdirSync('src/art/scenes');
    for (const { scene, child } of game.photos) {
      expect(drawn).toContain(`${scene}.svg`);
      expect(readFileSync(`src/art/scenes/${scene}.svg`, 'utf8')).toContain(`data-face="${child}-`);
    }
  });

  it('finds no two things with one press', () => {
    for (const { things } of game.photos) {
      for (const one of things) {
        const others = things.filter((other) => other !== one);
        for (const other of others) expect(meets(one.box, other.box)).toBe(false);
      }
    }
  });

  it('changes photos, children, grown-ups and places in a replay, and deals the same again', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one, two] = [rules.start(game, seed), rules.start(game, seed + 1)];
        expect(rules.start(game, seed)).toEqual(one);
        expect(two.ways).not.toEqual(one.ways);
        const before = new Set(one.photos.map(({ photo }) => photo));
        expect(before.size).toBe(game.deal);
        expect(two.photos.some(({ photo }) => before.has(photo))).toBe(false);
        one.photos.forEach(({ grown }, at) => expect(two.photos[at]!.grown).not.toBe(grown));
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

  it('lists every thing for the content check, and every question', () => {
    expect(items(game)).toHaveLength(game.photos.flatMap(({ things }) => things).length);
    expect(choices(game).map(({ labels }) => labels.length)).toEqual(game.photos.map(() => 3));
  });
});

describe('spotting', () => {
  it('begins with every thing to look at, and help at hand', () => {
    const state = rules.start(real, 0);
    const things = state.photos[0]!.things.map((thing) => ({ do: 'pick', thing }));
    expect(rules.moves(real, state)).toEqual([...things, { do: 'tell' }]);
    expect(progressOf(state)).toEqual({ now: 1, of: 2 });
  });

  it('takes nothing that is not open', () => {
    const state = rules.start(real, 0);
    for (const action of [
      { do: 'next' },
      { do: 'mend' },
      { do: 'share' },
      choose('clue'),
      { do: 'pick', thing: 'no-such' },
    ] as const) {
      expect(rules.act(real, state, action)).toBe(state);
    }
  });

  it('deals with two clues by one cut, and with all of them by another photo', () => {
    const changing = until(real, rules.start(real, 0), ({ step }) => step === 'change');
    expect(changing.thing).toBe('window');
    const kept = play(real, changing, choose('keep'), { do: 'next' });
    expect(kept.thing).toBe('numbers');
    const covered = play(real, kept, choose('cover'), { do: 'next' });
    expect(covered.thing).toBe('parcel');
    // The fridge stands on the side that goes.
    const cut = rules.act(real, covered, choose('crop'));
    expect(shownOf(real, cut).frame).toEqual([0, 0, 466, 400]);
    const other = play(real, changing, choose('other'), { do: 'next' });
    expect(other.step).toBe('ask');
    expect(shownOf(real, other)).toEqual({ frame: real.photos[0]!.near, covered: [], near: true });
  });

  it('shows what a spoiled photo looks like, and then the repair', () => {
    const game = { ...real, photos: [real.photos[1]!, real.photos[0]!, ...real.photos.slice(2)] };
    const shirt = until(
      game,
      rules.start(game, 0),
      ({ thing, step }) => step === 'change' && thing === 'shirt',
    );
    const spoiled = rules.act(game, shirt, choose('crop'));
    expect(shownOf(game, spoiled).frame).toEqual([0, 0, 640, 210]);
    const mended = rules.act(game, spoiled, { do: 'mend' });
    expect(shownOf(game, mended)).toEqual({ frame: whole, covered: ['shirt'], near: false });
  });
});

describe('frames', () => {
  const boxes = fc
    .tuple(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 1, max: 140 }),
      fc.integer({ min: 1, max: 100 }),
    )
    .map((box): Box => box);

  it('cuts a thing off wholly, and nothing beyond its far side', () => {
    fc.assert(
      fc.property(boxes, fc.constantFrom('left', 'right', 'top', 'bottom'), (box, edge) => {
        const left = without(whole, box, edge);
        expect(isInside(left, whole)).toBe(true);
        expect(meets(left, box)).toBe(false);
        expect(without(left, box, edge)).toEqual(left);
      }),
    );
  });

  it('measures from the nearest side of a box', () => {
    expect(distance([10, 10, 20, 20], [15, 25])).toBe(0);
    expect(distance([10, 10, 20, 20], [34, 33])).toBe(5);
    expect(distance([10, 10, 20, 20], [7, 20])).toBe(3);
  });
});

describe('the schema', () => {
  const broken = (change: (game: Spot) => void) => {
    const game = structuredClone(real);
    change(game);
    return (
      spot.safeParse(game).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
    );
  };

  it('takes the real game', () => expect(broken(() => undefined)).toEqual([]));

  it.each<[string, (game: Spot) => void, string]>([
    [
      'a clue that nothing can be done about',
      (game) => delete game.photos[0]!.things[0]!.fixes,
      'photos.0.things.0.fixes: a clue has `fixes`, a harmless thing has none',
    ],
    [
      'a harmless thing to be cut off',
      (game) => (game.photos[0]!.things[2]!.edge = 'left'),
      'photos.0.things.2.edge: a clue has an `edge`, a harmless thing has none',
    ],
    [
      'a cut that is said to do no harm but spoils the photo',
      (game) => (game.photos[0]!.things[3]!.edge = 'bottom'),
      'photos.0.things.3.fixes.crop: this cut spoils the photo, so it is `mend`',
    ],
    [
      'a nearer photo that still shows a clue',
      (game) => (game.photos[0]!.near = [0, 0, 640, 400]),
      'photos.0.things.0.box: the nearer photo still shows it',
    ],
    [
      'a repair that makes no move',
      (game) => delete game.photos[1]!.things[1]!.fixes!.crop.by,
      'photos.1.things.1.fixes.crop.repair: what goes wrong needs `repair`',
    ],
    [
      'taking care with a harmless thing as a mistake',
      (game) => Object.assign(game.photos[0]!.things[2]!.then.clue, { verdict: 'mend', mend: 'm' }),
      'photos.0.things.2.then.clue: taking care with a harmless thing is `fine`',
    ],
    [
      'a clue that stays missed',
      (game) => delete game.photos[0]!.things[0]!.then.plain.repair,
      'photos.0.things.0.then.plain: a clue that was missed is found by its `repair`',
    ],
    [
      'a place outside the drawing',
      (game) => (game.photos[0]!.things[0]!.box = [600, 0, 100, 100]),
      'photos.0.things.0.box: must lie within 640 by 400',
    ],
    [
      'a question without an answer that helps most',
      (game) => (game.photos[0]!.question.choices[1]!.then.verdict = 'fine'),
      'photos.0.question.choices: one answer helps most: `strong`',
    ],
    [
      'too few photos for a replay',
      (game) => game.photos.pop(),
      'photos: needs photos for two plays, or a replay shows the same ones',
    ],
    ['one id twice', (game) => (game.photos[1]!.id = 'cake'), 'photos: an id is used twice'],
  ])('refuses %s', (_, change, message) =>
    expect(broken(change).filter((fault) => fault.includes(message))).toHaveLength(1),
  );
});
