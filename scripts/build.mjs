import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommand } from './build-command.mjs';
import { copyVendor } from './copy-vendor.mjs';
import { isStale, siteSources } from './freshness.mjs';
import { writePolicies } from './hash-policy.mjs';
import { isStarted, root, runTool } from './run.mjs';

const stamp = '.next/reachboard-build.json';
const basePath = process.env.REACHBOARD_BASE_PATH ?? '';

/** Whether out/ holds a finished build of today's sources under the wanted base path. */
export function isSiteBuilt() {
  if (!existsSync(join(root, 'out/index.html')) || isStale(stamp, siteSources)) return false;
  return JSON.parse(readFileSync(join(root, stamp), 'utf8')).basePath === basePath;
}

/** Exports the site to out/ and writes the content policy into its pages; says false when that fails. */
export async function buildSite() {
  // First, for what it copies must not look newer than the build.
  copyVendor();
  const startedAt = new Date();
  if (!(await exportSite())) return false;
  const pages = writePolicies(join(root, 'out'));
  writeFileSync(join(root, stamp), `${JSON.stringify({ basePath })}\n`);
  // What changed while the build ran is not in it.
  utimesSync(join(root, stamp), startedAt, startedAt);
  console.error(`The site is in out/, ${pages} pages with their content policy.`);
  return true;
}

/** Another build in the same folder holds Next's lock for half a minute or less: wait for it. */
async function exportSite() {
  for (let attempt = 1; ; attempt += 1) {
    const { code, output } = await runTool('next', ['build'], { capture: true });
    if (code === 0 || attempt === 6 || !/another next build/i.test(output)) {
      process.stderr.write(output);
      return code === 0;
    }
    await new Promise((resolve) => setTimeout(resolve, 10_000));
  }
}

if (isStarted(import.meta.url)) {
  const site = await buildSite();
  const command = await buildCommand();
  process.exitCode = site && command ? 0 : 1;
}
