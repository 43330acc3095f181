/** Fledge at other schools: each of these is built, and shows its own people and help, and nobody else's. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesOf, findWords, foreignTo, schools } from '../schools.ts';

// A worker builds both, one after the other: two builds at once would write the same files of Astro's.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

const root = join(import.meta.dirname, '../..');
const others = schools.filter((school) => school !== 'crockham-hill');
const siteOf = (school: string) => join(root, '.cache/schools', school, 'site');
const page = (school: string, path: string) =>
  readFileSync(join(siteOf(school), path, 'index.html'), 'utf8')
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/ data-astro-cid-\w+(="true")?/g, '');

test.beforeAll(() => {
  for (const school of others) {
    execFileSync('npx', ['astro', 'build', '--force', '--config', 'tests/schools/astro.config.mjs'], {
      cwd: root,
      stdio: 'pipe',
      env: { ...process.env, FLEDGE_SCHOOL: school },
    });
  }
});

test('there is a school of another part of the country, and one of another country', () => {
  expect(others).toEqual(['cwm-cysglyd', 'pebble-bay']);
});

for (const school of others) {
  test(`at ${school} nobody and nothing of another school, area or country is named`, () => {
    const foreign = foreignTo(school);
    for (const word of ['Mrs Lisa Higgs', 'Crockham Hill CE Primary School', 'Kent', 'tel:03000411111'])
      expect(foreign).toContain(word);
    expect(filesOf(siteOf(school)).length).toBeGreaterThan(100);
    expect(findWords(siteOf(school), foreign)).toEqual([]);
    for (const path of ['school', 'school/policy', 'school/policy/parents'])
      expect(page(school, path)).toContain('This school is invented.');
  });
}

test('a school with all that a file can hold shows its logo, languages, message, worry box and own line', () => {
  const ours = page('cwm-cysglyd', 'school');
  for (const path of ['school', 'help', 'certificate'])
    expect(page('cwm-cysglyd', path)).toContain('src="/art/school/cwm-cysglyd.svg"');
  for (const path of ['school', 'help'])
    expect(page('cwm-cysglyd', path)).toContain('Croeso! That means welcome.');
  expect(ours).toContain('<strong lang="cy">Cymraeg</strong>');
  expect(ours).toContain('It stands by the library door.');
  const adults = page('cwm-cysglyd', 'help/adults');
  expect(adults).toContain('Children’s services of our county');
  expect(adults).toContain('tel:08001111');
});

test('a pack of help that nobody has looked up is marked, and nothing on any page can be dialled', () => {
  for (const path of ['help', 'help/adults', 'school'])
    expect(page('pebble-bay', path)).toContain('Verify before use');
  const calls = filesOf(siteOf('pebble-bay')).filter((file) =>
    /href="tel:/.test(readFileSync(join(siteOf('pebble-bay'), file), 'utf8')),
  );
  expect(calls).toEqual([]);
  expect(page('pebble-bay', 'help')).toContain('Fill in and verify: your country’s helpline for children');
  expect(page('cwm-cysglyd', 'help')).not.toContain('Verify before use');
});
