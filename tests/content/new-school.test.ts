import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check, readRepository } from '#build/check/check.ts';
import { formatFault } from '#build/check/fault.ts';
import { school } from '#catalogue/schema/school.ts';
import { askFile } from '../../tools/new/ask.ts';
import { makeSchool, type Ask } from '../../tools/new/school.ts';

const repository = join(import.meta.dirname, '../..');
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fledge-school-'));
  for (const folder of ['content', 'package.json'])
    cpSync(join(repository, folder), join(root, folder), { recursive: true });
  // The check reads pictures by their names alone.
  cpSync(join(repository, 'src/art'), join(root, 'src/art'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const answers = `
name: Hill Top School
values: [Care, Respect]
help: uk
lead: Mrs Green
title: Policy for Life Online
approvedOn: 2026-09-15
reviewBy: Autumn 2027
says: [filters, no-accounts, who-hears]
`;
const answered = (more = '') => {
  const file = join(root, 'answers.yaml');
  writeFileSync(file, answers + more);
  return askFile(file);
};
const faults = async (id: string) =>
  check({ ...(await readRepository(root, '2026-11-22')), school: id })
    .map(formatFault)
    .filter((fault) => /^content\/(school|help)\//.test(fault));

describe('npm run new school', { timeout: 60_000 }, () => {
  it('writes a file that holds from the first minute, and says what it leaves out', async () => {
    const { file, notes } = await makeSchool(answered(), root);
    expect(file).toBe('content/school/hill-top-school.yaml');
    expect(await faults('hill-top-school')).toEqual([]);
    const written = school.parse(parse(readFileSync(join(root, file), 'utf8')));
    expect(written.head.name).toBe('Mrs Green');
    expect(written.policy.says).toEqual(['filters', 'no-accounts', 'who-hears']);
    expect(notes[0]).toBe('content/school/hill-top-school.yaml leaves out');
    expect(notes.join('\n')).toMatch(/^ {2}worryBox +where a child can leave a note/m);
    expect(notes.join('\n')).toMatch(/^Its policy does not say: .*staff-contact/m);
  });

  it('names what has to be looked up, in a pack that nobody has verified', async () => {
    const elsewhere: Ask = (id, ...rest) =>
      id === 'help' ? Promise.resolve('elsewhere') : answered()(id, ...rest);
    const there = await makeSchool(elsewhere, root);
    expect(there.notes.filter((note) => note.includes('nobody has looked it up yet')).length).toBeGreaterThan(
      3,
    );
  });

  it('asks again until an answer can be taken', async () => {
    const tries: Record<string, string[]> = {
      help: ['United Kingdom', 'uk'],
      approvedOn: ['last week', '2099-01-01', '2026-09-15'],
      worryBox: ['It stands by the door of the library on the first floor.', 'It\'s by the "big" door.'],
      languages: ['Welsh', 'cy Cymraeg, pl Polski'],
    };
    const wrong: string[] = [];
    const ask: Ask = (id, asks, why) => {
      if (why !== undefined) wrong.push(id);
      const typed = tries[id]?.shift();
      return typed === undefined ? answered()(id, asks) : Promise.resolve(typed);
    };
    const { file } = await makeSchool(ask, root);
    expect(wrong).toEqual(['help', 'worryBox', 'languages', 'approvedOn', 'approvedOn']);
    const written = school.parse(parse(readFileSync(join(root, file), 'utf8')));
    expect(written.worryBox).toBe('It’s by the “big” door.');
    expect(written.languages).toEqual([
      { name: 'Cymraeg', code: 'cy' },
      { name: 'Polski', code: 'pl' },
    ]);
  });

  it.each([
    ['approvedOn: 2026-9-1', 'approvedOn: Write year, month and day'],
    ['file: crockham-hill', 'file: There is a school “crockham-hill” already.'],
    ['area: atlantis', 'area: There are: kent.'],
  ])('refuses %s in a file of answers, and writes nothing', async (more, message) => {
    const [key = ''] = more.split(':');
    const file = join(root, 'answers.yaml');
    writeFileSync(file, `${answers.replace(new RegExp(`^${key}:.*$`, 'm'), '')}${more}\n`);
    await expect(makeSchool(askFile(file), root)).rejects.toThrow(message);
  });

  it('asks at the keyboard, and stops kindly when the answers end', () => {
    const run = (input: string) => {
      try {
        return execFileSync(process.execPath, [join(repository, 'tools/new.ts'), 'school'], {
          cwd: repository,
          input,
          encoding: 'utf8',
          stdio: 'pipe',
        });
      } catch (error) {
        return (error as { stderr: string }).stderr;
      }
    };
    expect(run('Hill Top School\n\nCare\n')).toContain('nothing was written');
  });
});
