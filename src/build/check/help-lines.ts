/** Every line of help there is, wherever it stands: in a country's pack, in an area, in a school's own file. */
import type { HelpLine, LocalLine } from '#catalogue/schema/help.ts';
import { sound, type Content, type Entry } from './content.ts';
import type { Path } from './source.ts';

export interface FoundLine {
  /** The pack it belongs to. */
  pack: string;
  entry: Entry<unknown>;
  path: Path;
  line: HelpLine;
  /** The situations of the pack’s `adults.yaml` that a line of one place names. */
  situations?: readonly string[];
}

export function helpLinesOf(content: Content): FoundLine[] {
  const local = (pack: string, entry: Entry<unknown>, under: string, lines: readonly LocalLine[]) =>
    lines.map((line, at) => ({
      pack,
      entry,
      path: [under, at],
      line,
      situations: line.situations,
    }));
  return [
    ...sound(content.helpPacks).flatMap((entry) =>
      entry.data.lines.map((line, at) => ({ pack: packOf(entry), entry, path: ['lines', at], line })),
    ),
    ...sound(content.helpAreas).flatMap((entry) => local(packOf(entry), entry, 'lines', entry.data.lines)),
    ...sound(content.schools).flatMap((entry) =>
      local(entry.data.help, entry, 'localLines', entry.data.localLines ?? []),
    ),
  ];
}

/** The pack of a file in its folder, or of an area: `uk` of `uk/areas/kent`. */
export function packOf({ id }: { id: string }): string {
  return id.split('/')[0] ?? id;
}
