/**
 * `npm test`: everything, in the order in which a fault is cheapest to understand. Stops at the first step that fails, and
 * always ends with one line, `N passed, N failed`, and a matching exit code. `npm test -- lint unit` runs those steps only.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findOrInstallBrowser } from './browser.ts';

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  run: () => Promise<Count>;
  /** Runs at the same time as the step before it: neither fills two cores, nor writes what the other reads. */
  isBeside?: boolean;
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
  { name: 'sync', run: () => program('astro', 'sync') },
  { name: 'types', run: () => script('types') },
  { name: 'lint', run: lint, isBeside: true },
  { name: 'unit', run: unit },
  { name: 'build', run: () => script('build') },
  { name: 'browser', run: browser },
];

/** Runs a package script that either passes or fails as a whole. */
function script(name: string): Promise<Count> {
  return program('npm', 'run', '--silent', name);
}

async function program(command: string, ...words: string[]): Promise<Count> {
  return (await succeeds(command, words)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** As `npm run lint`, whose `astro sync` would write what the types beside it read. */
async function lint(): Promise<Count> {
  const rules = await program('eslint', '.');
  return rules.failed > 0 ? rules : program('prettier', '--check', '.');
}

async function unit(): Promise<Count> {
  const file = join(results, 'unit.json');
  const ok = await succeeds('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readJson(file) as { numPassedTests: number; numFailedTests: number } | undefined;
  return agree({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }, ok);
}

async function browser(): Promise<Count> {
  findOrInstallBrowser();
  const file = join(results, 'browser.json');
  const ok = await succeeds('playwright', ['test', '--reporter=dot,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
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

function succeeds(command: string, words: string[], extra: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(command, words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...environment, ...extra },
    shell: process.platform === 'win32',
  });
  return new Promise((done) => {
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(false);
    });
    child.once('close', (status) => done(status === 0));
  });
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

async function runStep({ name, run }: Step): Promise<void> {
  console.log(`\n--- ${name}`);
  const started = performance.now();
  let count: Count;
  try {
    count = await run();
  } catch (error) {
    console.error((error as Error).message);
    count = { passed: 0, failed: 1 };
  }
  total.passed += count.passed;
  total.failed += count.failed;
  timings.push(`${name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (count.failed > 0) console.log(`\n${name} failed.`);
}

const rest = [...steps];
while (rest.length > 0 && total.failed === 0) {
  const beside = rest.slice(1).findIndex(({ isBeside }) => !isBeside);
  const now = rest.splice(0, beside < 0 ? rest.length : beside + 1);
  await Promise.all(now.map(runStep));
}
if (rest.length > 0) console.log(`Not run: ${rest.map(({ name }) => name).join(', ')}.`);
console.log(`\n${timings.join(' · ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
