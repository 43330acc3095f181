/** A school’s policy, point by point, and its logo: what of the shared files is this school’s. */
import type { PolicyPoint } from './schema/policy.ts';
import type { School } from './schema/school.ts';

/** What the units teach, then what the policy says of the shared points, then the school’s own; by what they are about. */
export function pointsOf(
  shared: readonly PolicyPoint[],
  { says, own = [] }: School['policy'],
): PolicyPoint[] {
  const ours = shared.filter(({ id, about }) => about === 'learn' || says.includes(id));
  return [...ours, ...own];
}

/** The folder of the schools’ files and logos. */
export const schoolFolder = 'content/school';

/** Whether this school’s pages show what the asset register covers so: a logo is shown by its own school only. */
export function isShownHere(cover: string, logo: string | undefined): boolean {
  return !cover.startsWith(`${schoolFolder}/`) || cover === `${schoolFolder}/${logo ?? ''}`;
}
