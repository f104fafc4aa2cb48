import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStarted, root, run } from './run.mjs';

/** Whether every package of the lock file is installed in the version it names. */
export function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

/** Installs the packages of the lock file where they are missing or others; says false when that fails. */
export async function install() {
  if (isInstalled()) return true;
  console.error('Installing packages…');
  const verb = existsSync(join(root, 'node_modules')) ? 'install' : 'ci';
  const args = [verb, '--include=dev', '--no-audit', '--no-fund'];
  // Inside a script npm says where it is, which is the only sure way on Windows.
  const npm = process.env.npm_execpath;
  const { code } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], { toStderr: true })
    : await run('npm', args, { toStderr: true });
  return code === 0;
}

if (isStarted(import.meta.url)) process.exitCode = (await install()) ? 0 : 1;
