/**
 * The game for a class: for each goal that does not hold yet, one change out of four to vote on; what each would do is
 * computed. Then the moments in which something has happened already.
 */
import { answer, type Answer, type Moment, type Moments } from '#core/moments.ts';
import { fillAll, fillPlaces } from '#core/words.ts';
import type { Settings } from './reach.ts';
import { placesOf } from './reach.ts';
import { holds, nearest } from './rules.ts';
import type { App, Goal, Round, SettingsGame } from './schema.ts';
import { fieldOf } from './telling.ts';

export const moments: Moments<SettingsGame> = (game, people, words) => {
  const app = game.apps[0]!;
  const nameOf = (id: string | undefined) => people[id ?? '']?.name ?? '';
  const rounds = game.rounds.map((round, at) =>
    fillAll(round, { child: nameOf(round.who[at % round.who.length]), adult: nameOf(round.adult) }),
  );
  const happened = game.moments.map((moment, at) =>
    fillAll(moment, { child: nameOf(moment.who[at % moment.who.length]) }),
  );
  return [
    ...rounds.flatMap((round) => changesIn(round, app, words)),
    ...happened.map(({ id, sticker, story, asks, choices }) => ({
      id: `moment-${id}`,
      part: words['class.happened'] ?? '',
      sticker,
      told: [{ says: story }],
      asks,
      answers: choices.map(({ label, then, sticker }) => answer(label, then, sticker)),
    })),
  ];
};

/** A change to one setting: its key, and its new place. */
type Change = readonly [key: string, to: number];

/** One moment a goal, along the way of the fewest changes; a round where all holds at once is one moment of its own. */
function changesIn(round: Round, app: App, words: Readonly<Record<string, string>>): Moment[] {
  const way = nearest(round, round.start);
  const needed = Object.keys(way).filter((key) => way[key] !== round.start[key]);
  let settings: Settings = round.start;
  const found: Moment[] = [];
  const opening = [{ says: round.story }];
  for (const key of needed) {
    const right: Change = [key, way[key]!];
    const goal = round.goals.find((one) => !holds(one, settings) && holds(one, after(settings, right)));
    // A change that only helps together with another is told with that one.
    if (!goal) continue;
    const now = settings;
    const changes = [right, ...othersThan(right, now, round)].slice(0, 3);
    const answers = changes
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map((change) => outcomeOf(change, change === right, goal, now, round, app, words));
    found.push({
      id: `${round.id}-${key.replace(':', '-')}`,
      part: round.title,
      sticker: round.sticker,
      told: [
        ...(found.length === 0 ? opening : []),
        { says: fillPlaces(words['class.stands'] ?? '', { settings: asItStands(now, round, app) }) },
        { says: goal.fails },
      ],
      asks: fillPlaces(words['class.change'] ?? '', { goal: goal.says }),
      answers,
    });
    settings = after(settings, right);
  }
  return found.length > 0 ? found : [leaveAsItIs(round, app, words)];
}

const after = (settings: Settings, [key, to]: Change): Settings => ({ ...settings, [key]: to });

/** Changes to other settings that do not meet the goal by themselves, one a setting. */
function othersThan([right]: Change, settings: Settings, round: Round): Change[] {
  return Object.keys(round.start)
    .filter((key) => key !== right)
    .map((key): Change => [key, settings[key]! > 0 ? 0 : placesOf(key) - 1]);
}

function outcomeOf(
  change: Change,
  isRight: boolean,
  goal: Goal,
  now: Settings,
  round: Round,
  app: App,
  words: Readonly<Record<string, string>>,
): Answer {
  const then = after(now, change);
  const lost = round.goals.filter((one) => holds(one, now) && !holds(one, then));
  const met = holds(goal, then);
  const { label, places } = fieldOf(app, round, change[0]);
  const world = [met ? goal.holds : goal.fails, ...lost.map(({ fails }) => fails)].join(' ');
  return {
    says: `${label}: ${places[change[1]]!}`,
    ...(isRight ? { verdict: 'strong' as const } : met ? { verdict: 'fine' as const } : {}),
    world,
    why: met ? goal.why : (words['class.otherSetting'] ?? ''),
  };
}

/** The settings in one line, in the app's own words. */
function asItStands(settings: Settings, round: Round, app: App): string {
  return Object.entries(settings)
    .map(([key, place]) => {
      const { label, places } = fieldOf(app, round, key);
      return `${label}: ${places[place]!}`;
    })
    .join(' · ');
}

function leaveAsItIs(round: Round, app: App, words: Readonly<Record<string, string>>): Moment {
  return {
    id: `${round.id}-as-it-is`,
    part: round.title,
    sticker: round.sticker,
    told: [
      { says: round.story },
      { says: fillPlaces(words['class.stands'] ?? '', { settings: asItStands(round.start, round, app) }) },
    ],
    looks: round.goals.map(({ says, holds: world }) => ({ label: says, says: world })),
    asks: words['class.anything'] ?? '',
    answers: [
      { says: words['class.changeOne'] ?? '', world: round.goals[0]!.holds, why: round.learnt },
      {
        says: words['class.leave'] ?? '',
        verdict: 'strong',
        world: round.goals.map(({ holds: world }) => world).join(' '),
        why: round.learnt,
      },
    ],
  };
}
