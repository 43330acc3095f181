/** `npm run graph meeting/sky`: a game's story as a picture, for its author and for teachers. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { isAdultGame, isLessonId, lessonIds, type GameId } from '#core/curriculum.ts';
import type { Branching } from '#core/branching/graph.ts';
import { drawGraph } from './graph/draw.ts';

/** `sky/meeting` as it is, and `meeting/sky` turned round; a grown-ups' game as it is. */
function gameNamed(name = ''): GameId {
  if (isAdultGame(name)) return name;
  const turned = name.split('/').reverse().join('/');
  const found = [name, turned].find(isLessonId);
  if (!found) throw new Error(`“${name}” is not a unit and stage; one is ${lessonIds[0]}.`);
  return found;
}

type Game = { title: string; kind: string } & Partial<Branching>;
const isBranching = (game: Game): game is Game & Branching => game.chapters !== undefined;

/**
 * Draws one game.
 * @param args as typed after `npm run graph`: a lesson, and where to write if not into `graphs/`
 * @param root the repository's folder
 * @returns where it was written
 * @throws an Error with one line for the author, when nothing was written
 */
export function makeGraph([name, path]: readonly string[], root: string): string {
  const id = gameNamed(name);
  const source = join(root, `content/games/${id}.yaml`);
  if (!existsSync(source)) throw new Error(`${id} has no game yet.`);
  const game = parse(readFileSync(source, 'utf8')) as Game;
  if (!isBranching(game))
    throw new Error(`The game of ${id} is of the kind “${game.kind}”: it has no graph.`);
  const file = path ? resolve(path) : join(root, `graphs/${id.replace('/', '-')}.svg`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, drawGraph(game, id));
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(`Wrote ${makeGraph(process.argv.slice(2), fileURLToPath(new URL('../', import.meta.url)))}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
