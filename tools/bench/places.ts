import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lessonIds } from '../../src/core/curriculum.ts';

/** A page to measure. */
export interface Place {
  name: string;
  url: string;
}

/** The kinds of page that are not lessons; those not built yet are left out. */
const kinds: [name: string, path: string][] = [
  ['home', ''],
  ['path', 'nest/'],
  ['certificate', 'certificate/'],
  ['help', 'help/'],
];

/** Every lesson of the built site that has a game, opened at it. */
export function lessonsIn(dist: string, site: string): Place[] {
  return lessonIds
    .filter((id) => {
      const page = join(dist, id, 'index.html');
      return existsSync(page) && readFileSync(page, 'utf8').includes('data-game=');
    })
    .map((id) => ({ name: id, url: `${site}${id}/#play` }));
}

/** One page of each kind, and every lesson. */
export function placesIn(dist: string, site: string): Place[] {
  const pages = kinds.filter(([, path]) => existsSync(join(dist, path, 'index.html')));
  return [...pages.map(([name, path]) => ({ name, url: site + path })), ...lessonsIn(dist, site)];
}
