import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildCommand, commandFile } from './build-command.mjs';
import { commandSources, isStale } from './freshness.mjs';
import { install } from './install.mjs';
import { root } from './run.mjs';

// `npm run reachboard -- verb`: the command of a clone, made when it is missing or older than its sources.
const ready = !isStale(commandFile, commandSources) || ((await install()) && (await buildCommand()));
if (ready) {
  const child = spawn(process.execPath, [join(root, commandFile), ...process.argv.slice(2)], {
    // npm moves to the project's folder; the files a person names are relative to where they typed.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  process.exitCode = 1;
}
