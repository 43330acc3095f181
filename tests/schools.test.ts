/** Fledge at other schools: each of these is built, and shows its own people and help, and nobody else's. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf, findWords, foreignTo, schools } from './schools.ts';

const others = schools.filter((school) => school !== 'crockham-hill');
const siteOf = (school: string) => `.cache/schools/${school}/site`;
const page = (school: string, path: string) =>
  readFileSync(join(siteOf(school), path, 'index.html'), 'utf8')
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/ data-astro-cid-\w+(="true")?/g, '');

it('knows a school of another part of the country, and one of another country', () => {
  expect(others).toEqual(['cwm-cysglyd', 'pebble-bay']);
});

describe.each(others)('Fledge at %s', (school) => {
  beforeAll(() => {
    execFileSync('npx', ['astro', 'build', '--force', '--config', 'tests/schools/astro.config.mjs'], {
      stdio: 'pipe',
      env: { ...process.env, FLEDGE_SCHOOL: school },
    });
  }, 180_000);

  it('names nobody and nothing of another school, area or country', () => {
    const foreign = foreignTo(school);
    for (const word of ['Mrs Lisa Higgs', 'Crockham Hill CE Primary School', 'Kent', 'tel:03000411111'])
      expect(foreign).toContain(word);
    expect(filesOf(siteOf(school)).length).toBeGreaterThan(100);
    expect(findWords(siteOf(school), foreign)).toEqual([]);
  });

  it('says that the school is invented', () => {
    for (const path of ['school', 'school/policy', 'school/policy/parents'])
      expect(page(school, path)).toContain('This school is invented.');
  });
});

describe('a school with all that a file can hold', () => {
  it('shows its logo, its languages, its message, its worry box and a line of its own', () => {
    const ours = page('cwm-cysglyd', 'school');
    expect(ours).toContain('src="/art/school/cwm-cysglyd.svg"');
    expect(page('cwm-cysglyd', 'help')).toContain('src="/art/school/cwm-cysglyd.svg"');
    expect(ours).toContain('<strong lang="cy">Cymraeg</strong>');
    for (const path of ['school', 'help'])
      expect(page('cwm-cysglyd', path)).toContain('Croeso! That means welcome.');
    expect(ours).toContain('It stands by the library door.');
    expect(page('cwm-cysglyd', 'certificate')).toContain('/art/school/cwm-cysglyd.svg');
    const adults = page('cwm-cysglyd', 'help/adults');
    expect(adults).toContain('Children’s services of our county');
    expect(adults).toContain('tel:08001111');
  });
});

describe('a pack of help that nobody has looked up', () => {
  it('is marked on every page that shows it, and nothing on it can be dialled', () => {
    for (const path of ['help', 'help/adults', 'school'])
      expect(page('pebble-bay', path)).toContain('Verify before use');
    const calls = filesOf(siteOf('pebble-bay')).filter((file) =>
      /href="tel:/.test(readFileSync(join(siteOf('pebble-bay'), file), 'utf8')),
    );
    expect(calls).toEqual([]);
    expect(page('pebble-bay', 'help')).toContain('Fill in and verify: your country’s helpline for children');
    expect(page('cwm-cysglyd', 'help')).not.toContain('Verify before use');
  });
});
