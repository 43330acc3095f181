/**
 * `npm test`: everything, in the order in which a fault is cheapest to understand. Stops at the first step that fails, and
 * always ends with one line, `N passed, N failed`, and a matching exit code. `npm test -- lint unit` runs those steps only.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findOrInstallBrowser } from './browser.ts';

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  run: () => Count;
}

const root = resolve(import.meta.dirname, '..');
const results = join(root, 'test-results');
const bin = join(root, 'node_modules', '.bin');
const environment = {
  ...process.env,
  // Also without npm in front, the project's own programs and its own Node come first.
  PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`,
  ASTRO_TELEMETRY_DISABLED: '1',
};

const everyStep: Step[] = [
  { name: 'check', run: () => script('check') },
  { name: 'types', run: () => script('types') },
  { name: 'lint', run: () => script('lint') },
  { name: 'unit', run: unit },
  { name: 'build', run: () => script('build') },
  { name: 'browser', run: browser },
];

/** Runs a package script that either passes or fails as a whole. */
function script(name: string): Count {
  return succeeded('npm', ['run', '--silent', name]) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function unit(): Count {
  const file = join(results, 'unit.json');
  const ok = succeeded('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readJson(file) as { numPassedTests: number; numFailedTests: number } | undefined;
  return agree({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }, ok);
}

function browser(): Count {
  findOrInstallBrowser();
  const file = join(results, 'browser.json');
  const ok = succeeded('playwright', ['test', '--reporter=dot,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const report = readJson(file) as
    { stats: { expected: number; unexpected: number; flaky: number } } | undefined;
  const { expected, unexpected, flaky } = report?.stats ?? { expected: 0, unexpected: 0, flaky: 0 };
  return agree({ passed: expected, failed: unexpected + flaky }, ok);
}

/** A runner that stopped, or ran nothing, has failed even when it counted no failure. */
function agree(count: Count, ok: boolean): Count {
  const failed = ok && count.passed > 0 ? count.failed : Math.max(count.failed, 1);
  return { ...count, failed };
}

function succeeded(command: string, words: string[], extra: Record<string, string> = {}): boolean {
  const { status, error } = spawnSync(command, words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...environment, ...extra },
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !everyStep.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(', ')}. There are: ${everyStep.map((step) => step.name).join(', ')}.`,
  );
  process.exit(1);
}
const steps = asked.length > 0 ? everyStep.filter((step) => asked.includes(step.name)) : everyStep;

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total: Count = { passed: 0, failed: 0 };
const timings: string[] = [];
for (const [index, { name, run }] of steps.entries()) {
  console.log(`\n--- ${name}`);
  const started = performance.now();
  let count: Count;
  try {
    count = run();
  } catch (error) {
    console.error((error as Error).message);
    count = { passed: 0, failed: 1 };
  }
  total.passed += count.passed;
  total.failed += count.failed;
  timings.push(`${name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (count.failed > 0) {
    const rest = steps.slice(index + 1).map((step) => step.name);
    console.log(`\n${name} failed.${rest.length > 0 ? ` Not run: ${rest.join(', ')}.` : ''}`);
    break;
  }
}
console.log(`\n${timings.join(' · ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
