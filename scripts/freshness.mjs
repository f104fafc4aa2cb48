import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** What the exported site is made of. */
export const siteSources = [
  'app',
  'components',
  'store',
  'model',
  'public',
  'instrumentation-client.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/copy-vendor.mjs',
  'scripts/hash-policy.mjs',
];

/** What the command is made of. */
export const commandSources = ['cli', 'model', 'package-lock.json', 'scripts/build-command.mjs'];

/**
 * Whether a built file is missing or older than any of its sources; a removed file counts, a test does not.
 * @param {string} built
 * @param {readonly string[]} sources
 */
export function isStale(built, sources) {
  const path = join(root, built);
  return (
    !existsSync(path) || sources.some((source) => newestChange(join(root, source)) > statSync(path).mtimeMs)
  );
}

/**
 * @param {string} path
 * @returns {number}
 */
function newestChange(path) {
  if (!existsSync(path) || /\.(test|test-helper)\.tsx?$/.test(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    stats.mtimeMs,
  );
}
