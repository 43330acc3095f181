/** `npm run new school`: asks what a school publishes, and writes its file. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { check, dayOf, readRepository } from '#build/check/check.ts';
import { sound, type Content } from '#build/check/content.ts';
import { formatFault } from '#build/check/fault.ts';
import { reportSchool } from '#build/check/school.ts';
import { questionsFor, type Answers } from './questions.ts';

/** Gives one answer to a question, as it would be typed; asked again with `wrong` when it cannot be taken. */
export type Ask = ((id: string, asks: string, wrong?: string) => Promise<string>) & { close?: () => void };

export interface NewSchool {
  /** From the root of the repository. */
  file: string;
  /** What it leaves out, and what has to be looked up: for the author to read. */
  notes: string[];
}

/**
 * Asks, and writes the file of a new school.
 * @param ask at the keyboard, or from a file of answers
 * @param root the repository's folder
 * @throws an Error with a message for the author, when nothing was written
 */
export async function makeSchool(ask: Ask, root: string): Promise<NewSchool> {
  const content = await readRepository(root, dayOf(new Date()));
  const answers: Answers = {};
  for (const question of questionsFor(content)) {
    const asks = typeof question.asks === 'string' ? question.asks : question.asks(answers);
    if (asks === undefined) continue;
    let wrong: string | undefined;
    do {
      const typed = tidy(await ask(question.id, asks, wrong));
      const read = question.read(typed, answers);
      wrong = typeof read === 'string' ? read : undefined;
      if (typeof read !== 'string') answers[question.id] = read.value;
    } while (wrong !== undefined);
  }
  return write(answers, content, root);
}

/** As in a printed book: ’ and “ ”, and no more than one space. */
function tidy(typed: string): string {
  return typed
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replaceAll(/"([^"]*)"/g, '“$1”');
}

async function write(answers: Answers, before: Content, root: string): Promise<NewSchool> {
  const id = String(answers['file']);
  const file = `content/school/${id}.yaml`;
  const path = join(root, file);
  if (existsSync(path)) throw new Error(`${file} is there already; nothing was changed.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, textOf(answers, before));
  const content = { ...(await readRepository(root, dayOf(new Date()))), school: id };
  const ours = [file, `content/help/${String(answers['help'])}/`];
  const faults = check(content)
    .filter((fault) => ours.some((start) => fault.file.startsWith(start)))
    .map(formatFault);
  return { file, notes: [...reportSchool(content, id), ...faults] };
}

/** The file, with a line for each thing that it may hold and does not. */
function textOf(answers: Answers, content: Content): string {
  const { name, values, help, area, lead, leadRole, deputies, head, governor } = answers;
  const { worryBox, website, languages, message, title, approvedOn, reviewBy } = answers;
  const headRole = 'Headteacher';
  const isHead = head === lead;
  const known: Record<string, unknown> = {
    name,
    values,
    help,
    area,
    safeguardingLead: { name: lead, role: isHead ? `${headRole} and ${String(leadRole)}` : leadRole },
    deputies: (deputies as string[]).map((deputy) => ({ name: deputy, role: `Deputy, ${String(leadRole)}` })),
    head: { name: head, role: headRole },
    governor: governor === undefined ? undefined : { name: governor, role: 'Governor' },
    worryBox,
    website,
    languages,
    message,
    policy: {
      title,
      approvedOn,
      reviewBy,
      says: namable(content)
        .filter(({ id }) => answers[`says-${id}`] === true)
        .map(({ id }) => id),
    },
  };
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  const left = Object.keys(examples).filter((key) => !(key in given));
  return [
    '# What this school publishes, and nothing else. npm run check says what it leaves out.\n',
    // A day stays between quotes: a reader of YAML may make something else of it.
    stringify(given, { lineWidth: 0, singleQuote: true, customTags: ['timestamp'] }),
    ...(left.length > 0 ? ['# It may also hold:\n'] : []),
    ...left.map((key) => `# ${examples[key] ?? ''}\n`),
  ].join('');
}

/** How to write what was left out. */
const examples: Record<string, string> = {
  area: 'area: kent                      # a file of content/help/<pack>/areas',
  governor: 'governor: { name: Ms A, role: Governor }',
  worryBox: 'worryBox: It stands by the library door.',
  website: 'website: https://www.example.org/',
  languages: 'languages: [{ name: Cymraeg, code: cy }]',
  message: 'message: [Hello from all of us.]',
  logo: 'logo: our-school.svg            # a picture beside this file, named in content/assets.yaml',
  localLines: 'localLines: []                  # like those of content/help/<pack>/areas',
};

/** Points that a school’s policy may or may not make. */
function namable(content: Content) {
  return sound(content.policyPoints)
    .flatMap(({ data }) => data.points)
    .filter(({ about }) => about !== 'learn');
}
