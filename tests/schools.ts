/** What belongs to one school, its area and its country, and may stand in no page of another's. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { HelpArea, HelpLine, HelpPack } from '../src/catalogue/schema/help.ts';
import type { School } from '../src/catalogue/schema/school.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));

/** Every school of this repository, by the name of its file. */
export const schools = readdirSync(join(root, 'content/school'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));

const schoolOf = (id: string) => read(`content/school/${id}.yaml`) as School;
const packOf = (id: string) => read(`content/help/${id}/lines.yaml`) as HelpPack;

/** A page of the other country would name the service itself, and its number, also as a link to call. */
function wordsOfLine({ name, phone }: HelpLine): string[] {
  // The general emergency numbers of two digits or three are numbers of other things as well: only a call counts.
  return [
    name,
    ...(phone ? [`tel:${phone.replaceAll(' ', '')}`] : []),
    ...(phone && phone.length > 3 ? [phone] : []),
  ];
}

/** What a page of this school may say. */
function wordsOf(id: string): string[] {
  const school = schoolOf(id);
  const { safeguardingLead, deputies, head, governor, help, area, policy } = school;
  const adults = [safeguardingLead, ...deputies, head, ...(governor ? [governor] : [])];
  const areaFile = area && `content/help/${help}/areas/${area}.yaml`;
  const ofArea = areaFile && existsSync(join(root, areaFile)) ? (read(areaFile) as HelpArea) : undefined;
  return [
    id,
    school.name,
    ...adults.map(({ name }) => name),
    ...[school.motto, school.worryBox, school.logo, ...(school.message ?? [])].filter(
      (one) => one !== undefined,
    ),
    ...(school.languages ?? []).map(({ name }) => name),
    ...(policy.own ?? []).flatMap(({ title, parents }) => [title, ...parents]),
    policy.title,
    ...(ofArea ? [ofArea.name, ...ofArea.lines.flatMap(wordsOfLine)] : []),
    ...(school.localLines ?? []).flatMap(wordsOfLine),
    ...packOf(help).lines.flatMap(wordsOfLine),
  ];
}

/** What other schools say and this one does not. */
export function foreignTo(id: string): string[] {
  const own = new Set(wordsOf(id));
  const others = schools.filter((other) => other !== id).flatMap(wordsOf);
  return [...new Set(others)].filter((word) => !own.has(word));
}

/** Files of a built site that hold one of these words, as `file: word`. */
export function findWords(site: string, words: readonly string[]): string[] {
  // Whole words only: the county is not a part of another name.
  const patterns = words.map((word) => {
    const plain = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return { word, found: new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'u') };
  });
  return filesOf(site).flatMap((file) => {
    const text = `${file}\n${plainText(readFileSync(join(site, file), 'utf8'))}`;
    return patterns.filter(({ found }) => found.test(text)).map(({ word }) => `${file}: ${word}`);
  });
}

/** The files of a built site that are text. */
export function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(html|js|json|xml|svg|css|txt|webmanifest)$/.test(file))
    .sort();
}

/** As a reader sees it: entities are letters. */
function plainText(html: string): string {
  return html
    .replaceAll(/&#39;|&rsquo;/g, '’')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
}
