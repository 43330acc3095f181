import { sound } from '../content.ts';
import { closest } from '../closest.ts';
import type { Fault } from '../fault.ts';
import { helpLinesOf, packOf } from '../help-lines.ts';
import { faultAt, type Path, type Source } from '../source.ts';
import type { Rule } from '../rule.ts';

/** Whoever every pack must name: the help page and the worries lead to them. */
const everywhere = ['helpline', 'emergency'];

/** What is offered to children needs no adult; what is offered to adults, and what a school names, exists. */
export const help: Rule = (content) => [
  ...withoutAdult(content),
  ...knownLines(content),
  ...wholePacks(content),
  ...placesOfSchools(content),
  ...placesOfLines(content),
];

function unknown(source: Source, path: Path, what: string, id: string, known: Iterable<string>): Fault[] {
  const all = new Set(known);
  return all.has(id) ? [] : [faultAt(source, path, `there is no ${what} "${id}"`, closest(id, all))];
}

/** What the adults’ situations of a pack name. */
const knownLines: Rule = (content) =>
  sound(content.adultHelp).flatMap(({ id: pack, source, data }) => {
    // Only the schema speaks of a file that does not hold.
    if (content.helpPacks.some((entry) => packOf(entry) === pack && !entry.data)) return [];
    const known = sound(content.helpPacks)
      .filter((entry) => packOf(entry) === pack)
      .flatMap((entry) => entry.data.lines.map(({ id }) => id));
    return data.situations.flatMap((situation, at) =>
      (['lines', 'staffLines'] as const).flatMap((key) =>
        (situation[key] ?? []).flatMap((id, place) =>
          unknown(source, ['situations', at, key, place], 'line', id, known),
        ),
      ),
    );
  });

/** A child can use it without having to find an adult first. */
const withoutAdult: Rule = (content) =>
  helpLinesOf(content).flatMap(({ entry: { source }, path, line: { audience, needsAdult } }) =>
    audience === 'child' && needsAdult
      ? [
          faultAt(
            source,
            [...path, 'needsAdult'],
            'a line for children needs an adult',
            'make its audience adult',
          ),
        ]
      : [],
  );

/** A pack has a way out for every worry, and its adults’ page. */
const wholePacks: Rule = (content) =>
  sound(content.helpPacks).flatMap((entry) => {
    const { source, data } = entry;
    const forChildren = data.lines.filter(({ audience }) => audience === 'child').map(({ id }) => id);
    return [
      ...everywhere
        .filter((id) => !forChildren.includes(id))
        .map((id) =>
          faultAt(source, ['lines'], `has no line for children "${id}"`, 'every worry leads to it: add it'),
        ),
      ...data.lines.flatMap((line, at) =>
        everywhere.includes(line.id) && !('toVerify' in line) && !line.phone
          ? [faultAt(source, ['lines', at], `"${line.id}" has no phone`, 'add it, or say toVerify')]
          : [],
      ),
      ...data.lines.flatMap((line, at) =>
        'toVerify' in line && !data.verifyBeforeUse
          ? [
              faultAt(
                source,
                ['lines', at, 'toVerify'],
                'nobody has looked it up, and the pack does not say so',
                'look it up, or mark the pack verifyBeforeUse: true',
              ),
            ]
          : [],
      ),
      ...(content.adultHelp.some(({ id }) => id === packOf(entry))
        ? []
        : [faultAt(source, [], 'has no page for adults', `write content/help/${packOf(entry)}/adults.yaml`)]),
    ];
  });

/** The pack and the area that a school names. */
const placesOfSchools: Rule = (content) =>
  sound(content.schools).flatMap(({ source, data: { help: pack, area } }) => [
    ...unknown(source, ['help'], 'pack of help', pack, content.helpPacks.map(packOf)),
    ...(area === undefined
      ? []
      : unknown(
          source,
          ['area'],
          `area of content/help/${pack}/areas`,
          area,
          content.helpAreas.flatMap(({ id }) => (id.startsWith(`${pack}/`) ? [id.split('/')[2] ?? ''] : [])),
        )),
  ]);

/** The situations that a line of one place names, and its own name, which no line of its pack has. */
const placesOfLines: Rule = (content) =>
  helpLinesOf(content).flatMap(({ pack, entry: { source }, path, line, situations = [] }) => {
    if (content.adultHelp.some(({ id, data }) => id === pack && !data)) return [];
    const known = sound(content.adultHelp)
      .filter(({ id }) => id === pack)
      .flatMap(({ data }) => data.situations.map(({ id }) => id));
    const isTaken =
      situations.length > 0 &&
      sound(content.helpPacks).some(
        (one) => packOf(one) === pack && one.data.lines.some(({ id }) => id === line.id),
      );
    return [
      ...situations.flatMap((id, at) => unknown(source, [...path, 'situations', at], 'situation', id, known)),
      ...(isTaken
        ? [
            faultAt(
              source,
              [...path, 'id'],
              `the pack "${pack}" has a line "${line.id}" already`,
              'give this one a name of its own',
            ),
          ]
        : []),
    ];
  });
