import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { isStarted, root } from './run.mjs';

/** `npm start`: installs and builds what is missing or old, then serves the site on the loopback address. */
async function start() {
  if (!(await install())) return fail('The packages could not be installed.');
  const { buildSite, isSiteBuilt } = await import('./build.mjs');
  if (!isSiteBuilt()) {
    console.error('Building the site, about half a minute…');
    if (!(await buildSite()) || !existsSync(join(root, 'out/index.html')))
      return fail('The site could not be built.');
  }
  const { address } = await serveOnFreePort(Number(process.env.PORT ?? 4173));
  console.log(`Reachboard is at ${address} (Ctrl+C ends it)`);
}

/**
 * @param {number} wanted
 * @returns {Promise<{ address: string }>}
 */
async function serveOnFreePort(wanted) {
  const { serve } = await import('./serve.mjs');
  for (let port = wanted; ; port += 1) {
    try {
      return await serve({ port, basePath: process.env.REACHBOARD_BASE_PATH ?? '' });
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!busy || port >= wanted + 50) throw error;
    }
  }
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exitCode = 1;
}

if (isStarted(import.meta.url)) await start();
