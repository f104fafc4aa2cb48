import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { isStarted, run, runTool } from './run.mjs';

const systemNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];
const systemFiles = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** How tests and measurements start it: without a sandbox (containers have none) and without asking other hosts for anything. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium to test with: the one REACHBOARD_CHROMIUM names, Playwright's own, or the system's.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const named = process.env.REACHBOARD_CHROMIUM;
  if (named) return named;
  return [playwrightsOwn(), ...onPath(), ...systemFiles].find(
    (file) => file !== undefined && existsSync(file),
  );
}

/** Finds a browser, installing one where there is none; says how when it cannot. */
export async function findOrInstallBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.error('No Chromium found, installing one…');
  if (isDebian() && process.getuid?.() === 0) await installFromDebian();
  const installed = findBrowser();
  if (installed) return installed;
  await runTool('playwright', ['install', 'chromium'], { toStderr: true });
  const downloaded = findBrowser();
  if (!downloaded) console.error(`No browser for the tests. Run this once: ${commandToInstall()}`);
  return downloaded;
}

async function installFromDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = ['-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=300', '-qq'];
  await run('apt-get', ['update', ...quiet], { env, toStderr: true });
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...quiet, 'chromium', 'fonts-liberation'],
    { env, capture: true },
  );
  if (code !== 0) process.stderr.write(output);
}

function commandToInstall() {
  return isDebian()
    ? 'sudo apt-get update && sudo apt-get install -y chromium fonts-liberation'
    : 'npx playwright install chromium';
}

/** Not Ubuntu: its package is a stub for another installer. */
function isDebian() {
  return existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return systemNames.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Playwright is asked only where it is installed: this file runs before that too. */
function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

if (isStarted(import.meta.url)) console.log((await findOrInstallBrowser()) ?? '');
