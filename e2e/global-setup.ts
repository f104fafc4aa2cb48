import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { serve } from '../scripts/serve.mjs';

/** Serves the built export on a free loopback port for the whole run; the fixtures read the address. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (!existsSync(join(root, 'out/index.html')))
    throw new Error('There is no export: run `npm run build` first.');
  const site = await serve({ basePath: process.env.REACHBOARD_BASE_PATH ?? '' });
  process.env.REACHBOARD_E2E_ADDRESS = site.address;
  return site.close;
}
