/** The game for a class: each worry is a moment, and up to four of its doors are the answers. */
import { fewEnough, type Answer, type Moment, type Moments } from '#core/moments.ts';
import { fillAll } from '#core/words.ts';
import type { Helper, Route, Worry } from './schema.ts';
import { asksWhatIf, bestFor, helperOf, stepsOf, walkTo } from './ways.ts';

export const moments: Moments<Route> = (game, people) =>
  game.worries.flatMap((written, turn): Moment[] => {
    const name = (place: number) => people[game.cast[place % game.cast.length] ?? '']?.name ?? '';
    const names = { child: name(turn), friend: name(turn + 3) };
    const first = bestFor(written);
    const worry = fillAll(written, { ...names, helper: helperOf(game, first)?.name ?? '' });
    const common = { part: worry.title, sticker: worry.sticker, isTender: worry.tender };
    const told = [{ says: worry.story }, { name: names.child, says: worry.says }];
    const { danger } = worry;
    const now: Moment[] =
      game.danger && danger
        ? [
            {
              id: `${worry.id}-danger`,
              ...common,
              told,
              asks: game.danger.asks,
              answers: [true, false].map((says) => ({
                says: says ? game.danger!.yes : game.danger!.no,
                ...(says === danger.now && { verdict: 'strong' as const }),
                world: danger.why,
                why: '',
              })),
            },
          ]
        : [];
    const doors: Moment = {
      id: worry.id,
      ...common,
      told: now.length > 0 ? [] : told,
      asks: fillAll(game.question, names),
      answers: fewDoors(game, worry),
    };
    const next: Moment[] = asksWhatIf(game, worry, first)
      ? [
          {
            id: `${worry.id}-what-if`,
            ...common,
            told: [{ says: worry.whatIf! }],
            asks: game.nextQuestion,
            answers: fewDoors(game, worry, first),
          },
        ]
      : [];
    return [...now, doors, ...next];
  });

/** As many doors as a class can vote on, in the order of the map: whoever the worry needs first is among them. */
function fewDoors(game: Route, worry: Worry, except: string | null = null): Answer[] {
  const doors = doorsOf(game, worry, except);
  const isNeeded = ({ id, line }: Helper) =>
    worry.to.includes(id) || (worry.danger?.now === true && line === 'emergency');
  const inOrder = doors.map(({ answer }) => answer);
  const needed = doors.filter(({ helper }) => isNeeded(helper)).map(({ answer }) => answer);
  const few = fewEnough([...needed, ...inOrder.filter((answer) => !needed.includes(answer))]);
  return inOrder.filter((answer) => few.includes(answer));
}

/** The doors: those that the file has words for and whoever the worry would be taken to, then those who pass it on. */
function doorsOf(game: Route, worry: Worry, except: string | null): { helper: Helper; answer: Answer }[] {
  const known = (id: string) => worry.ways[id] !== undefined || worry.to.includes(id);
  const open = game.helpers.filter(({ id, passOn }) => id !== except && (passOn ?? !except));
  const first = open.filter(({ id }) => known(id));
  const more = open.filter(({ id }) => !known(id)).slice(0, Math.max(0, 3 - first.length));
  return game.helpers
    .filter((helper) => first.includes(helper) || more.includes(helper))
    .map((helper) => {
      const walk = walkTo(game, worry, helper, except);
      const answer = {
        says: helper.label,
        sticker: helper.sticker,
        verdict: walk.verdict,
        world: stepsOf(walk).join(' '),
        why: walk.why,
        ...(walk.mend && { mend: walk.mend }),
      };
      return { helper, answer };
    });
}
