import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** A Chromium to drive. Without a path it is Playwright's own, which must not be given one. */
export interface Browser {
  executablePath?: string;
}

/** The headless shell first: it is about 2.5 times as fast as the whole browser. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

export const noBrowser =
  'No Chromium was found. Install one (npx playwright install chromium), or set CHROMIUM_PATH to yours.';

/**
 * A Chromium already on this machine: `CHROMIUM_PATH`, Playwright's own, or the system's.
 * Throws when `CHROMIUM_PATH` names no program, since guessing another would hide the mistake.
 */
export function findBrowser(): Browser | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no program there.`);
    return { executablePath: named };
  }
  if (existsSync(chromium.executablePath())) return {};
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const executablePath = [...onPath, ...applications].find(isProgram);
  return executablePath ? { executablePath } : undefined;
}

/** Finds a Chromium, or installs one. Throws with one line that says what to do when neither works. */
export function findOrInstallBrowser(): Browser {
  const found = findBrowser() ?? (installFromDebian() ? findBrowser() : undefined);
  if (found) return found;
  console.log('Downloading Chromium with Playwright.');
  spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const downloaded = findBrowser();
  if (!downloaded) throw new Error(noBrowser);
  return downloaded;
}

/** Whether a package of Debian's (or Ubuntu's) could be installed; only root may try. */
function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  console.log('Installing Chromium with apt-get.');
  const apt = (...words: string[]) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = () =>
    ['chromium-headless-shell', 'chromium'].some((name) =>
      apt('install', '-y', '--no-install-recommends', name),
    );
  return install() || (apt('update') && install());
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
