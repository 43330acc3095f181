/** Fits a game to one school: its people, what it has, and the dated facts about who helps outside. */
import { fillAll } from '#core/words.ts';
import { placeOfLine, type Facts, type Route } from './schema.ts';

interface Adult {
  name: string;
}

/** What a game needs of `content/school/<school>.yaml`. */
export interface SchoolHere {
  safeguardingLead: Adult;
  head: Adult;
  deputies: readonly Adult[];
  worryBox?: string | undefined;
}

/** What a game needs of a line of `content/help/<pack>/lines.yaml`. */
export interface LineHere extends Facts {
  id: string;
  audience: string;
  /** What an entry for adults says to a child who uses it with one. */
  forChildren?: Pick<Facts, 'isFor' | 'whatHappens'> | undefined;
  /** What stands in for a number that nobody has looked up yet. */
  toVerify?: string | undefined;
}

/** @throws when a line that the game names is not in the file */
export function fitTo(game: Route, school: SchoolHere, lines: readonly LineHere[]): Route {
  const lead = school.safeguardingLead.name;
  const has = {
    worryBox: school.worryBox !== undefined,
    head: school.head.name !== lead,
    deputy: school.deputies.length > 0,
  };
  const helpers = game.helpers.filter(({ needs }) => !needs || has[needs]);
  const here = new Set(helpers.map(({ id }) => id));
  const worries = game.worries.map((worry) => ({
    ...worry,
    ways: Object.fromEntries(Object.entries(worry.ways).filter(([id]) => here.has(id))),
  }));
  const named = [...helpers, ...worries.flatMap(({ ways }) => Object.values(ways))].flatMap(({ line }) =>
    line ? [line] : [],
  );
  const entries = [...new Set(named)].map((id) => {
    const found = lines.find((line) => line.id === id);
    if (!found) throw new Error(`the school’s pack of help has no line "${id}"`);
    return found;
  });
  const names: Record<string, string> = { lead, head: school.head.name };
  if (school.worryBox) names['worryBox'] = school.worryBox;
  if (school.deputies[0]) names['deputy'] = school.deputies[0].name;
  for (const { id, name, phone, toVerify } of entries) {
    names[placeOfLine(id)] = name;
    const number = phone ?? toVerify;
    if (number) names[`${placeOfLine(id)}Phone`] = number;
  }
  const facts = Object.fromEntries(entries.map((line) => [line.id, forChildren(line)]));
  return { ...fillAll({ ...game, helpers, worries }, names), facts };
}

/** What an entry for adults is for is written for adults: a child is told what it is not for, and what is for children. */
function forChildren({ audience, forChildren: told, ...line }: LineHere): Facts {
  const { name, needsAdult, phone, isFor, isNotFor, whatHappens } = line;
  return audience === 'child'
    ? { name, needsAdult, phone, isFor, isNotFor, whatHappens }
    : { name, needsAdult, isNotFor, ...told };
}
