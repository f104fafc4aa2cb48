import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run.mjs';

const { dependencies, devDependencies } = readJson('package.json');
const installed: Readonly<Record<string, string>> = { ...dependencies, ...devDependencies };
const page = readFileSync(join(root, 'docs/decisions/0005-dependencies.md'), 'utf8');
const rows = [...page.matchAll(/^\| (\S+) \| ([^|]+) \| (.+) \|$/gm)].filter(
  ([, name]) => name !== 'package',
);

test('every dependency has a reason and its licence in docs/decisions', () => {
  const described = rows.map(([, name, licence]) => `${name} ${licence}`);
  const wanted = Object.keys(installed).map(
    (name) => `${name} ${readJson(`node_modules/${name}/package.json`).license}`,
  );
  expect(described.sort()).toEqual(wanted.sort());
});

test('versions are exact and the lock file names no registry', () => {
  expect(Object.values(installed).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});

function readJson(path: string) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
