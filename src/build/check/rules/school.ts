import { closest } from '../closest.ts';
import { sound, type Content } from '../content.ts';
import type { Fault } from '../fault.ts';
import { helpLinesOf } from '../help-lines.ts';
import { faultAt } from '../source.ts';
import type { Rule } from '../rule.ts';

/** What a school's file names is there; and what the school that is built shows has been looked up. */
export const school: Rule = (content) => [...points(content), ...logos(content), ...unverified(content)];

/** The points of its policy are known, and those of its own have names of their own. */
function points({ schools, policyPoints }: Content): Fault[] {
  const shared = sound(policyPoints).flatMap(({ data }) => data.points);
  const toName = shared.filter(({ about }) => about !== 'learn').map(({ id }) => id);
  return sound(schools).flatMap(({ source, data: { policy } }) => [
    ...policy.says.flatMap((id, at) =>
      toName.includes(id)
        ? []
        : [
            faultAt(
              source,
              ['policy', 'says', at],
              shared.some((point) => point.id === id)
                ? `"${id}" is a point of every school`
                : `there is no point "${id}"`,
              shared.some((point) => point.id === id) ? 'take it away' : closest(id, toName),
            ),
          ],
    ),
    ...(policy.own ?? []).flatMap(({ id }, at) =>
      shared.some((point) => point.id === id)
        ? [
            faultAt(
              source,
              ['policy', 'own', at, 'id'],
              `"${id}" is a shared point`,
              'give this one a name of its own',
            ),
          ]
        : [],
    ),
  ]);
}

function logos({ schools, files }: Content): Fault[] {
  return sound(schools).flatMap(({ source, data: { logo } }) =>
    logo === undefined || files.has(`content/school/${logo}`)
      ? []
      : [
          faultAt(
            source,
            ['logo'],
            `there is no content/school/${logo}`,
            'put the picture there, or take the line away',
          ),
        ],
  );
}

/** Nobody relies on a number that nobody has looked up. A build goes on: its pages say so. */
function unverified(content: Content): Fault[] {
  const here = sound(content.schools).find(({ id }) => id === content.school);
  if (!here) return [];
  return helpLinesOf(content)
    .filter(({ pack, entry, line }) => {
      const isHere =
        pack === here.data.help &&
        (entry.id === pack ||
          entry.id === `${pack}/areas/${here.data.area ?? ''}` ||
          entry.source === here.source);
      return isHere && 'toVerify' in line;
    })
    .map(({ entry, path, line }) => ({
      ...faultAt(
        entry.source,
        [...path, 'toVerify'],
        `${line.name}: nobody has looked it up yet`,
        'write phone or website, verifiedOn, reviewBy and source instead',
      ),
      stale: true,
    }));
}
