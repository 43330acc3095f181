/** Puts what serves one place only among what serves its whole country. */
import type { AdultHelp } from './schema/adult-help.ts';
import type { HelpLine, LocalLine } from './schema/help.ts';

export interface Situation extends Omit<AdultHelp['situations'][number], 'lines' | 'staffLines'> {
  lines: HelpLine[];
  staffLines: HelpLine[];
}

/**
 * The situations with their lines. A local line comes first in those it names; one for staff stands with what staff do.
 * @throws when a line is missing
 */
export function placeLines(
  situations: AdultHelp['situations'],
  lines: readonly HelpLine[],
  local: readonly LocalLine[],
): Situation[] {
  const named = (id: string) => {
    const line = lines.find((candidate) => candidate.id === id);
    if (!line) throw new Error(`The pack of help has no line "${id}"`);
    return line;
  };
  return situations.map(({ lines: ids, staffLines = [], ...situation }) => {
    const here = local.filter(({ situations: theirs }) => theirs.includes(situation.id));
    return {
      ...situation,
      lines: [...here.filter(({ audience }) => audience !== 'staff'), ...ids.map(named)],
      staffLines: [...here.filter(({ audience }) => audience === 'staff'), ...staffLines.map(named)],
    };
  });
}
