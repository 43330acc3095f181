import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stages, units } from '../../src/core/curriculum.ts';
import type { Section } from './report.ts';

const counts = [24, 240, 2400];
/** The unit that every generated one copies: its lesson, game and words in each stage. */
const pattern = 'passwords';
/** A build that takes longer is stopped and reported as such. */
const longest = 10 * 60_000;

/**
 * How long the site takes to build as it grows. Each count is built in a copy of the project, in which further units copy the
 * lesson and game of the passwords unit under their own names.
 */
export async function measureBuild(root: string): Promise<Section> {
  const rows: (string | number)[][] = [];
  for (const count of counts) {
    const copy = await mkdtemp(join(tmpdir(), 'fledge-build-'));
    try {
      await copyProject(root, copy);
      await generateLessons(copy, count);
      const start = performance.now();
      const build = spawnSync(join(root, 'node_modules/.bin/astro'), ['build', '--force'], {
        cwd: copy,
        encoding: 'utf8',
        timeout: longest,
        maxBuffer: 1e9,
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      });
      const seconds = (performance.now() - start) / 1000;
      if (build.status !== 0) {
        const output = `${build.stdout}${build.stderr}`.trim();
        throw new Error(
          `The build of ${count} lessons failed after ${seconds.toFixed(0)} s:\n${output.slice(-3000)}`,
        );
      }
      rows.push([
        count,
        seconds.toFixed(1),
        ((1000 * seconds) / count).toFixed(0),
        ...(await sizeOf(join(copy, 'dist'))),
      ]);
    } finally {
      await rm(copy, { recursive: true });
    }
  }
  return {
    title: 'Build',
    about:
      'Seconds for `astro build --force` with generated lessons, checks included; the files written, their size in MB, and that of the worker in kB. The lessons are copies of the passwords unit’s under further unit names, in a copy of the project.',
    head: ['lessons', 'seconds', 'ms a lesson', 'files', 'MB', 'sw.js kB'],
    rows,
  };
}

/** What git knows, with the installed packages linked. */
async function copyProject(root: string, copy: string): Promise<void> {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);
  const needed = files.filter((file) => !/^(tests|docs)\//.test(file) && existsSync(join(root, file)));
  for (const file of needed) await cp(join(root, file), join(copy, file));
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
}

async function generateLessons(copy: string, count: number): Promise<void> {
  const further = Array.from(
    { length: count / stages.length - units.length },
    (_, index) => `generated-${index + 1}`,
  );
  const curriculum = join(copy, 'src/core/curriculum.ts');
  const last = `  '${units.at(-1) ?? ''}',\n`;
  const code = await readFile(curriculum, 'utf8');
  if (!code.includes(last)) throw new Error('The list of units in curriculum.ts is not where it was.');
  await writeFile(curriculum, code.replace(last, last + further.map((unit) => `  '${unit}',\n`).join('')));

  const copies = [...units, ...further].filter((unit) => unit !== pattern);
  for (const unit of copies) {
    await copyAs(join(copy, 'content/units'), '.yaml', unit);
    for (const stage of stages) {
      await copyAs(join(copy, 'content/lessons', stage), '.mdx', unit);
      await copyAs(join(copy, 'content/games', stage), '.yaml', unit);
    }
  }
  // The content check wants every unit to stand for a point of the policy.
  const policy = join(copy, 'content/frameworks/policy.yaml');
  const known = await readFile(policy, 'utf8');
  const missing = copies.filter((unit) => !known.includes(`code: P5-${unit},`));
  const points = missing.map((unit) => `  - { code: P5-${unit}, says: A generated point. }\n`);
  await appendFile(policy, points.join(''));
}

/** Copies the pattern's file under the unit's name, and the ids in it with it, over one that is already written. */
async function copyAs(folder: string, ending: string, unit: string): Promise<void> {
  const file = join(folder, unit + ending);
  const text = await readFile(join(folder, pattern + ending), 'utf8');
  await writeFile(
    file,
    text.replace(`id: ${pattern}\n`, `id: ${unit}\n`).replaceAll(`-${pattern}-`, `-${unit}-`),
  );
}

async function sizeOf(dist: string): Promise<[files: number, megabytes: string, worker: string]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const worker = (await stat(join(dist, 'sw.js'))).size;
  return [
    files.length,
    (sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1),
    (worker / 1000).toFixed(1),
  ];
}
