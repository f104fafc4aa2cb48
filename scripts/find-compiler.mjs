import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bicepVersion,
  compilerPackage,
  findCompiler,
  nugetCompilers,
} from '../cli/bicep/compiler-places.mjs';
import { isStarted, run } from './run.mjs';

/**
 * Finds the Bicep compiler, fetching it through the .NET SDK where there is none.
 * @returns {Promise<string | undefined>}
 */
export async function findOrFetchCompiler() {
  const found = findCompiler();
  if (found) return found;
  await fetchCompiler();
  return findCompiler();
}

/** NuGet's package holds the whole program, without the right to be run. */
async function fetchCompiler() {
  if (nugetCompilers().length === 0) {
    const folder = mkdtempSync(join(tmpdir(), 'reachboard-bicep-'));
    try {
      const project = join(folder, 'fetch.csproj');
      const item = `<PackageDownload Include="${compilerPackage()}" Version="[${bicepVersion}]" />`;
      writeFileSync(
        project,
        `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup><ItemGroup>${item}</ItemGroup></Project>`,
      );
      const env = { DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' };
      const { code, output } = await run('dotnet', ['restore', project], { env, capture: true });
      // 127: there is no SDK, which is no fault.
      if (code !== 0 && code !== 127) console.error(output.trim());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const [program] = nugetCompilers();
  if (program) chmodSync(program, 0o755);
}

/** The stage of `npm test`: without a compiler the tests that ask it are skipped, and in CI that is a failure. */
export async function compilerStage() {
  const program = await findOrFetchCompiler();
  const isMissed = !program && Boolean(process.env.CI);
  console.log(
    program ??
      `There is no Bicep compiler${isMissed ? '' : ', so that the tests that ask it are skipped'}: name one in BICEP, or install the .NET SDK.`,
  );
  return { passed: program ? 1 : 0, failed: isMissed ? 1 : 0, skipped: program || isMissed ? 0 : 1 };
}

if (isStarted(import.meta.url)) process.exitCode = (await compilerStage()).failed;
