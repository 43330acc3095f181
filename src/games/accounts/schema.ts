import { z } from 'astro/zod';
import { base, choice, id, line, outcome, sticker } from '../parts.ts';

/** A pretend service: what it is for, its picture, and invented names (a replay draws another one). */
const service = z.strictObject({ is: line, sticker, names: z.array(line).min(3) });

/** A picture that names a key. Three of them make a separate key. No key here is a real password. */
const token = z.strictObject({ sticker, says: line });

/** Who tells the story together: ids of `content/people.yaml`. */
const family = z.strictObject({ child: id, adult: id, friend: id });

const account = z.strictObject({
  /** One of `services`. */
  service: id,
  /** Accounts with the same letter share a key. */
  key: z.string().regex(/^[a-e]$/, 'use a letter from a to e'),
  /** Where a forgotten key is mended: another account's service, an adult or school. */
  resets: id,
  twoStep: z.boolean(),
  /** Whose it is, where it is not the child’s own. */
  whose: line.optional(),
});

/** Resets end with a person: following `resets` from any account never comes back to it. */
function endsWithAPerson(start: string, resetsOf: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = start; at !== undefined; at = resetsOf.get(at)) {
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return true;
}

/** A family's accounts on the day, and the service that lost its list of keys. */
const setup = z
  .strictObject({
    id,
    leaks: id,
    /** What the family knows before the dominoes fall. */
    news: line,
    accounts: z.array(account).min(4).max(5),
  })
  .superRefine(({ accounts, leaks }, context) => {
    const resetsOf = new Map(accounts.map(({ service: name, resets }) => [name, resets]));
    const fault = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    if (resetsOf.size < accounts.length) fault('each service stands here once', 'accounts');
    if (!resetsOf.has(leaks)) fault(`no account at “${leaks}”`, 'leaks');
    if (!accounts.some(({ service: name }) => name === 'email'))
      fault('one account is the email', 'accounts');
    accounts.forEach(({ service: name, resets }, at) => {
      if (!['adult', 'school'].includes(resets) && !resetsOf.has(resets)) {
        fault(`“${resets}” is neither adult, school nor a service of this set-up`, 'accounts', at, 'resets');
      } else if (!endsWithAPerson(name, resetsOf)) {
        fault('resets go round in a circle: nobody could ever mend this', 'accounts', at, 'resets');
      }
    });
  });

/** A choice on a card may also do something on the board. */
const cardChoice = z.strictObject({ ...choice.shape, does: z.enum(['tell', 'warn']).optional() });

const card = z.strictObject({
  id,
  /** When it comes: with the news, after the dominoes, or between repairs. */
  at: z.enum(['news', 'fell', 'repair']),
  /** Only in these set-ups; without it, in all of the round. */
  in: z.array(id).min(1).optional(),
  /** Left out once an adult knows. */
  untilTold: z.literal(true).optional(),
  /** Nothing is wrong here. */
  harmless: z.literal(true).optional(),
  who: z.enum(['child', 'adult', 'friend']),
  scene: line,
  /** A pretend message, shown in the pretend app. */
  message: z.strictObject({ from: line, says: line }).optional(),
  asks: line,
  choices: z.array(cardChoice).min(3).max(4),
});

const round = z.strictObject({
  id,
  title: line,
  setups: z.array(setup).min(3),
  cards: z.array(card).min(4),
});

/** Several wordings of one reply; the same move twice gets the next one. */
const wordings = z.array(outcome).min(1);

/** What the world does after each move on the board. `board.ts` works out which of them happens. */
const replies = z.strictObject({
  'own-key': wordings,
  'own-key-alone': wordings,
  'own-key-idle': wordings,
  back: wordings,
  'plus-one': wordings,
  'plus-one-idle': wordings,
  copied: wordings,
  'two-step': wordings,
  'two-step-alone': wordings,
  'sign-out': wordings,
  'sign-out-returns': wordings,
  'sign-out-idle': wordings,
  'leave-fine': wordings,
  'leave-inside': wordings,
  'leave-key': wordings,
  'leave-email': wordings,
  told: wordings,
  manager: wordings,
  'manager-alone': wordings,
  warned: wordings,
});

/** A step of the plan for another day. It fits once every step in `after` is placed. */
const step = z
  .strictObject({ id, label: line, sticker, after: z.array(id), why: line, notYet: line.optional() })
  .refine(({ after, notYet }) => after.length > 0 === (notYet !== undefined), {
    error: 'a step that must wait says why in `notYet`; other steps have none',
    path: ['notYet'],
  });

export const accounts = z
  .strictObject({
    kind: z.literal('accounts'),
    ...base,
    services: z.record(id, service),
    tokens: z.array(token).min(20),
    families: z.array(family).min(3),
    rounds: z.array(round).min(2),
    replies,
    plan: z.strictObject({ title: line, says: line, steps: z.array(step).min(4).max(6) }),
  })
  .superRefine(({ rounds, services, plan }, context) => {
    rounds.forEach(({ setups, cards }, at) => {
      setups.forEach(({ accounts: here }, number) =>
        here.forEach(({ service: name }, place) => {
          if (!(name in services)) {
            const path = ['rounds', at, 'setups', number, 'accounts', place, 'service'];
            context.addIssue({ code: 'custom', message: `“${name}” is not among services`, path });
          }
        }),
      );
      cards.forEach(({ in: only }, number) =>
        only?.forEach((name, place) => {
          if (!setups.some((other) => other.id === name)) {
            const path = ['rounds', at, 'cards', number, 'in', place];
            context.addIssue({ code: 'custom', message: `no set-up “${name}” in this round`, path });
          }
        }),
      );
    });
    plan.steps.forEach(({ after }, at) => {
      const earlier = plan.steps.slice(0, at).map((other) => other.id);
      after.forEach((name, place) => {
        if (!earlier.includes(name)) {
          const path = ['plan', 'steps', at, 'after', place];
          context.addIssue({ code: 'custom', message: `“${name}” is not an earlier step`, path });
        }
      });
    });
  });

export type AccountsGame = z.infer<typeof accounts>;
export type ReplyName = keyof AccountsGame['replies'];
export type Setup = z.infer<typeof setup>;
export type Card = z.infer<typeof card>;
