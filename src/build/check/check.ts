import { schoolOfThisBuild } from '#catalogue/school-here.ts';
import { readContent, type Content } from './content.ts';
import { sortFaults, type Fault } from './fault.ts';
import { readFiles } from './files.ts';
import { gameSchema, loadKinds, pictureNames } from './packages.ts';
import { rules } from './rules.ts';

/** Everything in a repository, ready for the rules. @param root its folder @param today as in `2026-11-22` */
export async function readRepository(root: string, today: string): Promise<Content> {
  return readContent(readFiles(root), {
    today,
    school: schoolOfThisBuild,
    gameSchema,
    kinds: await loadKinds(),
    pictures: pictureNames(),
  });
}

/** Every fault there is, in the order they are printed. */
export function check(content: Content): Fault[] {
  return sortFaults(Object.values(rules).flatMap((rule) => rule(content)));
}

/** The day it is here, as in `2026-11-22`. */
export function dayOf(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((number) => String(number).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}
