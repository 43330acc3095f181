/** Who may import whom. The import lines of every source file are read; any other arrow fails. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Room {
  name: string;
  /** The files of the room. The first room that holds a file is its room. */
  holds: RegExp;
  /** The other rooms its files may import from. */
  rooms: string[];
  /** The packages they may import; all of them where it is left out. `node:` and `astro:` count as packages. */
  packages?: RegExp;
}

const none = /^$/;
const notTheContent = /^(?!astro:content$)/;

const rooms: Room[] = [
  { name: 'core', holds: /^src\/core\//, rooms: [], packages: none },
  { name: 'parts', holds: /^src\/games\/(parts|graph)\.ts$/, rooms: ['core'], packages: /^astro\/zod$/ },
  {
    name: 'schemas',
    holds: /^src\/(games\/[^/]+\/schema\.ts|catalogue\/schema\/)/,
    rooms: ['core', 'parts', 'rules'],
    packages: /^astro\/zod$/,
  },
  // Everything in a kind's folder that is not a view: rules, what they are made of, and the items for the check.
  {
    name: 'rules',
    holds: /^src\/games\/[^/]+\/(?!.*\.svelte\.ts$)[^/]+\.ts$/,
    rooms: ['core', 'schemas', 'parts'],
    packages: none,
  },
  {
    name: 'games',
    holds: /^src\/games\//,
    rooms: ['core', 'parts', 'schemas', 'rules', 'device', 'ui'],
    packages: notTheContent,
  },
  // The robot that guesses is behind a port of the device, and its large word list comes only when asked for.
  {
    name: 'device',
    holds: /^src\/device\//,
    rooms: ['core'],
    packages: /^(nanostores|@zxcvbn-ts\/core|virtual:fledge\/guessing-words)$/,
  },
  { name: 'catalogue', holds: /^src\/catalogue\/index\.ts$/, rooms: ['core', 'parts', 'schemas', 'reading'] },
  // The catalogue's pure parts: the build may use them too.
  {
    name: 'reading',
    holds: /^src\/catalogue\//,
    rooms: ['core', 'parts', 'schemas'],
    packages: notTheContent,
  },
  { name: 'art', holds: /^src\/art\//, rooms: ['core', 'schemas'], packages: notTheContent },
  {
    name: 'ui',
    holds: /^src\/ui\//,
    rooms: ['core', 'parts', 'schemas', 'reading', 'catalogue', 'device'],
    packages: notTheContent,
  },
  // The device too: the lesson's own script keeps the child's place in it.
  {
    name: 'lesson',
    holds: /^src\/lesson\//,
    rooms: ['core', 'parts', 'schemas', 'reading', 'rules', 'games', 'catalogue', 'ui', 'device'],
    packages: notTheContent,
  },
  {
    name: 'layouts',
    holds: /^src\/(layouts|styles)\//,
    rooms: ['core', 'schemas', 'reading', 'catalogue', 'ui', 'device'],
    packages: notTheContent,
  },
  {
    name: 'pages',
    holds: /^src\/pages\//,
    rooms: ['core', 'schemas', 'reading', 'catalogue', 'ui', 'device', 'lesson', 'layouts', 'art'],
    packages: notTheContent,
  },
  {
    name: 'build',
    holds: /^src\/build\//,
    rooms: ['core', 'parts', 'schemas', 'reading', 'rules', 'art'],
    packages: notTheContent,
  },
  {
    name: 'entrance',
    holds: /^src\/(content\.config|env\.d|modules\.d)\.ts$/,
    rooms: ['schemas', 'catalogue', 'core'],
  },
];

interface Arrow {
  from: string;
  to: string;
}

/** Static, dynamic and side-effect imports, and re-exports, of a script, template or lesson. */
const importLine = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g;

function arrowsOf(from: string, source: string): Arrow[] {
  const code = source.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  return [...code.matchAll(importLine)].map((found) => ({ from, to: resolve(from, found[2] ?? '') }));
}

/** A path from the root for a file of the house; a package's name as it is. */
function resolve(from: string, to: string): string {
  const [path = to] = to.split('?');
  if (path.startsWith('#')) return `src/${path.slice(1)}`;
  return path.startsWith('.') ? posix.join(posix.dirname(from), path) : path;
}

function roomOf(file: string): Room | undefined {
  return rooms.find(({ holds }) => holds.test(file));
}

function kindOf(file: string): string | undefined {
  return /^src\/games\/([^/]+)\//.exec(file)?.[1];
}

/** Why an arrow may not be; undefined when it may. */
function wrong({ from, to }: Arrow): string | undefined {
  const room = roomOf(from);
  if (!room) return `${from} lies in no room`;
  if (!to.startsWith('src/')) {
    const allowed = to === 'package.json' || !room.packages || room.packages.test(to);
    return allowed ? undefined : `${from} (${room.name}) imports the package ${to}`;
  }
  const target = roomOf(to);
  if (!target) return `${from} imports ${to}, which lies in no room`;
  const kinds = [kindOf(from), kindOf(to)];
  if (kinds[0] && kinds[1] && kinds[0] !== kinds[1]) return `${from} imports another game, ${to}`;
  if (target.name === room.name || room.rooms.includes(target.name)) return undefined;
  return `${from} (${room.name}) imports ${to} (${target.name})`;
}

const root = join(import.meta.dirname, '..');
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(ts|svelte|astro|mdx)$/.test(file) && !file.endsWith('.test.ts'));
const arrows = files.flatMap((file) => arrowsOf(file, readFileSync(join(root, file), 'utf8')));

describe('the house', () => {
  it('was read', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(arrows.length).toBeGreaterThan(files.length);
    for (const { name } of rooms) expect(files.map((file) => roomOf(file)?.name)).toContain(name);
  });

  it('has a room for every file', () => {
    expect(files.filter((file) => !roomOf(file))).toEqual([]);
  });

  it('has no arrow but the allowed ones', () => {
    expect(arrows.flatMap((arrow) => wrong(arrow) ?? [])).toEqual([]);
  });

  it('plays and checks every kind of game there is a folder for', () => {
    const kinds = [...new Set(files.flatMap((file) => kindOf(file) ?? []))].sort();
    const union = arrows
      .filter(({ from }) => from === 'src/catalogue/schema/game.ts')
      .flatMap(({ to }) => kindOf(to) ?? []);
    expect(union.sort()).toEqual(kinds);
    for (const kind of kinds) {
      for (const file of ['schema.ts', 'rules.ts', 'items.ts', 'moments.ts', 'Sheets.astro'])
        expect(files).toContain(`src/games/${kind}/${file}`);
    }
  });
});

describe('this test', () => {
  it.each([
    ['src/core/a.ts', `import { z } from 'astro/zod';`, 'imports the package astro/zod'],
    [
      'src/core/a.ts',
      `import x from '../catalogue/index.ts';`,
      '(core) imports src/catalogue/index.ts (catalogue)',
    ],
    [
      'src/core/progress/a.ts',
      `export * from '#device/progress.ts';`,
      '(core) imports src/device/progress.ts (device)',
    ],
    ['src/games/sort/rules.ts', `import { x } from '#games/accounts/rules.ts';`, 'imports another game'],
    [
      'src/games/sort/rules.ts',
      `const x = await import('#ui/url.ts');`,
      '(rules) imports src/ui/url.ts (ui)',
    ],
    ['src/games/sort/schema.ts', `import { a } from 'svelte';`, 'imports the package svelte'],
    [
      'src/games/sort/Sort.svelte',
      `import x from "#catalogue/index.ts";`,
      '(games) imports src/catalogue/index.ts',
    ],
    [
      'src/games/sort/Sort.svelte',
      `import x from '#pages/index.astro';`,
      '(games) imports src/pages/index.astro',
    ],
    ['src/device/a.ts', `import '#ui/skip.ts';`, '(device) imports src/ui/skip.ts (ui)'],
    ['src/ui/A.astro', `import { getCollection } from 'astro:content';`, 'imports the package astro:content'],
    [
      'src/lesson/child/A.astro',
      `import A from '../../layouts/Child.astro';`,
      '(lesson) imports src/layouts/Child.astro',
    ],
    [
      'src/pages/a.astro',
      `import { check } from '#build/check/check.ts';`,
      '(pages) imports src/build/check/check.ts',
    ],
    [
      'src/build/a.ts',
      `import { lessons } from '#catalogue/index.ts';`,
      '(build) imports src/catalogue/index.ts',
    ],
    ['src/attic/a.ts', `import x from './b.ts';`, 'lies in no room'],
    ['src/core/a.ts', `import x from '#attic/b.ts';`, 'which lies in no room'],
    ['src/core/a.ts', `import {\n  a,\n  b,\n} from 'yaml';`, 'imports the package yaml'],
  ])('refuses in %s: %s', (from, line, reason) => {
    expect(arrowsOf(from, line).map(wrong)).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ['src/games/sort/Sort.svelte', `import Shell from '#ui/game/GameShell.svelte';`],
    ['src/build/a.ts', `import { readOutline } from '#catalogue/outline.ts';`],
    ['src/layouts/Child.astro', `import boot from './boot.js?raw';`],
    ['src/core/a.ts', ` * a comment with from 'yaml'`],
  ])('lets be in %s: %s', (from, line) => {
    expect(arrowsOf(from, line).flatMap((arrow) => wrong(arrow) ?? [])).toEqual([]);
  });
});
