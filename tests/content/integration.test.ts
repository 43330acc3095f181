import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentCheck } from '#build/check/integration.ts';
import { fixtures } from './tree.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fledge-check-'));
  cpSync(join(fixtures, 'sound'), root, { recursive: true });
  // The real schemas know no made-up kind of game.
  for (const made of ['content/games', 'content/lessons']) rmSync(join(root, made), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const aLine = (id: string, day: string) => `  - id: ${id}
    name: Helpline
    audience: child
    needsAdult: false
    phone: '0'
    isFor: Anyone who is worried.
    verifiedOn: '2020-01-01'
    reviewBy: '${day}'
    source: https://www.childline.org.uk/
`;
const helpLines = (day: string) =>
  `name: United Kingdom\nlines:\n${aLine('helpline', day)}${aLine('emergency', '2999-01-01')}`;

/** Runs the hook as Astro does. */
async function set(command: string) {
  const logger = { error: vi.fn(), warn: vi.fn() };
  const hook = contentCheck().hooks['astro:config:setup'] as (options: unknown) => Promise<void>;
  await hook({ command, config: { root: pathToFileURL(`${root}/`) }, logger });
  return logger;
}

describe('the check in the build', () => {
  it('lets a sound tree be built', async () => {
    const logger = await set('build');
    expect(logger.error).not.toHaveBeenCalled();
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('stops a build at a fault, and warns in the development server', async () => {
    writeFileSync(join(root, 'content/units/meeting.yaml'), 'id: [');
    await expect(set('build')).rejects.toThrow(/^\d+ faults? in \d+ files of content$/);
    const logger = await set('dev');
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('content/units/meeting.yaml:1:'));
  });

  it('warns of a fact to look at again, and builds', async () => {
    writeFileSync(join(root, 'content/help/uk/lines.yaml'), helpLines('2020-06-01'));
    const logger = await set('build');
    expect(logger.error).not.toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('2020-06-01 has passed'));
  });
});

describe('npm run check', () => {
  const run = () => {
    try {
      return {
        code: 0,
        out: execFileSync(process.execPath, ['src/build/check/run.ts', root], { encoding: 'utf8' }),
      };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { code: status, out: stdout };
    }
  };

  it('reports what is taught when there is no fault', () => {
    const { code, out } = run();
    expect(out).toContain('Policy points taught: 0 of 24, 24 coming');
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^0 faults in \d+ files of content$/);
    expect(code).toBe(0);
  });

  it('fails at a fault, also at a fact to look at again', () => {
    writeFileSync(join(root, 'content/help/uk/lines.yaml'), helpLines('2020-06-01'));
    const { code, out } = run();
    expect(out).toMatch(
      /^content\/help\/uk\/lines\.yaml:10:15 lines\.0\.reviewBy: 2020-06-01 has passed \(.+\)\n1 fault in \d+ files of content\n$/,
    );
    expect(code).toBe(1);
  });
});
