/** Small content trees for tests: a sound one, and the same with some files broken. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { readContent, type Content, type Files, type Kind } from '#build/check/content.ts';
import { pictureNames } from '#build/check/packages.ts';
import { choices, items, people } from '#core/branching/items.ts';
import { branching } from '#games/graph.ts';
import { base, id, line } from '#games/parts.ts';

export const fixtures = join(import.meta.dirname, '../fixtures/content');
export const today = '2026-11-22';

/** A made-up kind of game with no more rules than these tests need; the real kinds have their own tests. */
const cards = z.strictObject({
  kind: z.literal(['cards', 'silent']),
  ...base,
  people: z.array(id),
  lines: z.array(id).optional(),
  cards: z.array(
    z.strictObject({
      id,
      label: line,
      harmless: z.literal(true).optional(),
      then: z.looseObject({}).optional(),
    }),
  ),
  decisions: z.array(z.array(z.strictObject({ text: line, best: z.boolean() }))),
});
/** The real shape of a branching story, under a name of these tests. */
const tale = z.strictObject({ kind: z.literal('tale'), ...base, ...branching });
type Cards = z.infer<typeof cards>;

const kind: Kind = {
  items: (game) => {
    return (game as Cards).cards.map(({ harmless = false }, at) => ({ path: `cards.${at}`, harmless }));
  },
  choices: (game) => (game as Cards).decisions.map((labels, at) => ({ path: `decisions.${at}`, labels })),
  people: (game) => (game as Cards).people.map((person, at) => ({ path: `people.${at}`, id: person })),
  lines: (game) => ((game as Cards).lines ?? []).map((one, at) => ({ path: `lines.${at}`, id: one })),
};

const taleKind = { items, choices, people } as Kind;

const pictures = pictureNames();

/** The sound tree with the files of `overlay` laid over it, and those its `removed.txt` names taken away. */
export function treeWith(overlay?: string): Content {
  const files = new Map(filesOf(join(fixtures, 'sound')));
  if (overlay) {
    for (const [file, text] of filesOf(overlay)) files.set(file, text);
    const removed = join(overlay, 'removed.txt');
    if (existsSync(removed))
      for (const file of readFileSync(removed, 'utf8').trim().split('\n')) files.delete(file);
  }
  const gameSchema = z.discriminatedUnion('kind', [cards, tale]);
  const kinds = new Map([
    ['cards', kind],
    ['tale', taleKind],
  ]);
  return readContent(files, { today, school: 'example', gameSchema, kinds, pictures });
}

function filesOf(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => file !== 'expected.txt' && file !== 'removed.txt')
    .sort();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}
