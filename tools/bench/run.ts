/**
 * `npm run bench`: measures the built site and keeps the last tables in docs/bench.md. Parts: `-- --only=bytes,choice`; with
 * `--no-build` it measures the `dist` that is there. Not part of `npm test`: times differ from machine to machine.
 */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { serve } from '../serve.ts';
import { launch } from './browser.ts';
import { measureBuild } from './build.ts';
import { measureBytes } from './bytes.ts';
import { measureFirstChoice } from './choice.ts';
import { measureHeap } from './heap.ts';
import { lessonsIn, placesIn } from './places.ts';
import { measurePresses } from './press.ts';
import { format, keep, type Section } from './report.ts';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');

type Part = (browser: Browser, site: string) => Promise<Section>;
const parts: Record<string, Part> = {
  bytes: (browser, site) => measureBytes(browser, placesIn(dist, site)),
  choice: (browser, site) => measureFirstChoice(browser, dist, lessonsIn(dist, site)),
  press: (browser, site) => measurePresses(browser, lessonsIn(dist, site)),
  heap: (browser, site) => measureHeap(browser, lessonsIn(dist, site)),
  build: () => measureBuild(root),
};

const { values } = parseArgs({
  options: { only: { type: 'string' }, 'no-build': { type: 'boolean', default: false } },
});
const chosen = values.only?.split(',') ?? Object.keys(parts);
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join(', ')}": ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}

const [load = 0] = loadavg();
if (load > cpus().length / 2)
  console.warn(`This machine is busy (load ${load.toFixed(1)}): the times will be off.`);

if (!values['no-build']) {
  const { status } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(1);
}

const site = await serve({ dir: dist, base: process.env['FLEDGE_BASE'], port: 0 });
const browser = await launch();
const opening = `# The last benchmark

\`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node},
Chromium ${browser.version()}. Times compare with those of the same run; differences under 100 ms on the slow line are noise. A part that was not run again keeps its last table.
`;
for (const name of chosen) {
  const section = await parts[name]!(browser, site.url);
  console.log(`\n${format(section)}`);
  keep(join(root, 'docs/bench.md'), opening, section);
}
await browser.close();
await site.close();
