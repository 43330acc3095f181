/** What `npm run new school` asks, and how each answer is read. */
import { school } from '#catalogue/schema/school.ts';
import { sound, type Content } from '#build/check/content.ts';
import { packOf } from '#build/check/help-lines.ts';
import { sentencesOf, wordsOf } from '#build/check/reading.ts';

export type Answers = Record<string, unknown>;

/** An answer that can be taken, or why it cannot. */
type Read = { value: unknown } | string;

export interface Question {
  /** Its name in a file of answers. */
  id: string;
  /** Left out, after the answers so far, when it comes to nothing. */
  asks: string | ((answers: Answers) => string | undefined);
  read: (typed: string, answers: Answers) => Read;
}

/** The most words a sentence may have for the youngest, who read the pages of help. */
const mostWords = 8;

export function questionsFor(content: Content): Question[] {
  const packs = [...new Set(content.helpPacks.map(packOf))];
  const taken = content.schools.map(({ id }) => id);
  const points = sound(content.policyPoints).flatMap(({ data }) => data.points);
  return [
    { id: 'name', asks: 'The school’s name', read: needed },
    {
      id: 'file',
      asks: ({ name }) => `A short name for its file (Enter for ${slug(String(name))})`,
      read: (typed, { name }) => readFile(typed || slug(String(name)), taken),
    },
    { id: 'values', asks: 'Its values, with commas between', read: (typed) => list(typed, 1) },
    {
      id: 'help',
      asks: `Its country’s pack of help (${packs.join(', ')})`,
      read: (typed) => oneOf(typed, packs),
    },
    {
      id: 'area',
      asks: ({ help }) => {
        const areas = areasOf(content, help);
        return areas.length > 0 ? `Its area (${areas.join(', ')}; Enter for none of these)` : undefined;
      },
      read: (typed, { help }) => optional(typed, (area) => oneOf(area, areasOf(content, help))),
    },
    { id: 'lead', asks: 'The designated safeguarding lead, as children say the name', read: needed },
    {
      id: 'leadRole',
      asks: 'What that is called at your school (Enter for Designated Safeguarding Lead)',
      read: (typed) => ({ value: typed || 'Designated Safeguarding Lead' }),
    },
    {
      id: 'head',
      asks: 'The headteacher (Enter when it is the same person)',
      read: (typed, { lead }) => ({ value: typed || lead }),
    },
    {
      id: 'deputies',
      asks: 'Deputies, with commas between (Enter for none)',
      read: (typed) => list(typed, 0),
    },
    {
      id: 'governor',
      asks: 'The governor parents can turn to (Enter for none)',
      read: (typed) => optional(typed),
    },
    {
      id: 'worryBox',
      asks: 'Where the worry box is, in a short sentence for children (Enter if there is none)',
      read: (typed) => optional(typed, short),
    },
    {
      id: 'website',
      asks: 'Its website (Enter for none)',
      read: (typed) => optional(typed, part('website')),
    },
    {
      id: 'languages',
      asks: 'Languages besides English in which somebody listens, as in: cy Cymraeg, pl Polski (Enter for none)',
      read: (typed) => optional(typed, languages),
    },
    {
      id: 'message',
      asks: 'A few words to the children, in short sentences (Enter for none)',
      read: (typed) => optional(typed, message),
    },
    { id: 'title', asks: 'The title of its policy for life online', read: needed },
    {
      id: 'approvedOn',
      asks: 'The day it was approved, as in 2026-09-15',
      read: (typed) => day(typed, content.today),
    },
    { id: 'reviewBy', asks: 'When it will be reviewed, as in Spring 2027', read: needed },
    ...points
      .filter(({ about }) => about !== 'learn')
      .map(({ id, parents }) => ({
        id: `says-${id}`,
        asks: `Does the policy say so? “${parents.join(' ')}” (y or n)`,
        read: yesOrNo,
      })),
  ];
}

function areasOf(content: Content, pack: unknown): string[] {
  return content.helpAreas.flatMap((entry) =>
    packOf(entry) === pack ? [entry.id.split('/').at(-1) ?? ''] : [],
  );
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function readFile(id: string, taken: readonly string[]): Read {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return 'Use small letters, digits and single hyphens.';
  return taken.includes(id) ? `There is a school “${id}” already.` : { value: id };
}

function needed(typed: string): Read {
  return typed ? { value: typed } : 'This one is needed.';
}

function optional(typed: string, read: (typed: string) => Read = needed): Read {
  return typed ? read(typed) : { value: undefined };
}

function oneOf(typed: string, known: readonly string[]): Read {
  return known.includes(typed) ? { value: typed } : `There are: ${known.join(', ')}.`;
}

function list(typed: string, least: number): Read {
  const value = typed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  return value.length < least ? 'Name at least one.' : { value };
}

/** One sentence or more that the youngest can read. */
function short(typed: string): Read {
  const long = sentencesOf(typed).find((sentence) => wordsOf(sentence).length > mostWords);
  return long ? `At most ${mostWords} words a sentence, please: “${long}”` : { value: typed };
}

function message(typed: string): Read {
  const read = short(typed);
  return typeof read === 'string' ? read : part('message')(sentencesOf(typed));
}

function languages(typed: string): Read {
  const read = typed.split(',').map((one) => {
    const [code, ...name] = one.trim().split(' ');
    return { name: name.join(' '), code };
  });
  return part('languages')(read);
}

function day(typed: string, today: string): Read {
  const read = school.shape.policy.shape.approvedOn.safeParse(typed);
  if (!read.success) return 'Write year, month and day, as in 2026-09-15.';
  return read.data > today ? 'That day is still to come.' : { value: read.data };
}

function yesOrNo(typed: string): Read {
  const [first = ''] = typed.toLowerCase();
  return first === 'y' || first === 'n' ? { value: first === 'y' } : 'Please answer y or n.';
}

/** Reads an answer as the school’s schema does. */
function part(key: keyof typeof school.shape): (value: unknown) => Read {
  return (value) => {
    const read = school.shape[key].safeParse(value);
    return read.success ? { value } : (read.error.issues[0]?.message ?? 'That cannot be read.');
  };
}
