import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever folder a script is started from. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The file behind a package's command, to be started with this Node. */
export const tools = {
  next: join(root, 'node_modules/next/dist/bin/next'),
  biome: join(root, 'node_modules/@biomejs/biome/bin/biome'),
  vitest: join(root, 'node_modules/vitest/vitest.mjs'),
  playwright: join(root, 'node_modules/@playwright/test/cli.js'),
  types: join(root, 'node_modules/typescript/bin/tsc'),
};

/**
 * Runs a command without standard input and answers its exit code; never throws.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, capture?: boolean, toStderr?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const out = options.capture ? 'pipe' : options.toStderr ? process.stderr : 'inherit';
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...options.env },
      stdio: ['ignore', out, options.capture ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs one of the project's tools with this Node.
 * @param {keyof typeof tools} tool
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(tool, args, options) {
  return run(process.execPath, [tools[tool], ...args], options);
}

/**
 * Whether this file is the one that Node was started with.
 * @param {string} url
 */
export function isStarted(url) {
  return process.argv[1] === fileURLToPath(url);
}
