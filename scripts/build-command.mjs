import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { isStarted, root } from './run.mjs';

/** Where the bundled command is. */
export const commandFile = 'bin/reachboard.js';

/** Bundles cli/main.ts into one file that Node 20 starts quickly; says false when that fails. */
export async function buildCommand() {
  if (!existsSync(join(root, 'cli/main.ts'))) {
    console.error('cli/main.ts is missing: there is no command to bundle.');
    return false;
  }
  const { build } = await import('esbuild');
  try {
    await build({
      absWorkingDir: root,
      entryPoints: ['cli/main.ts'],
      outfile: commandFile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      minify: true,
      legalComments: 'eof',
      logLevel: 'warning',
      // A native package cannot be bundled, and elkjs must stay as it was made; both are found in node_modules when needed.
      external: ['@resvg/resvg-js', 'elkjs'],
      banner: {
        js: [
          '#!/usr/bin/env node',
          // Packages in the older module format ask for Node's own modules through `require`.
          "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
        ].join('\n'),
      },
    });
    chmodSync(join(root, commandFile), 0o755);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

if (isStarted(import.meta.url)) process.exitCode = (await buildCommand()) ? 0 : 1;
