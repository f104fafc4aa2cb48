import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The version of the compiler that tests fetch and that exports are checked with. */
export const bicepVersion = '0.49.2';

const program = process.platform === 'win32' ? 'bicep.exe' : 'bicep';

/**
 * The Bicep compiler of this machine: the one BICEP names, the one on the path, the Azure CLI's, or a package of NuGet.
 * @returns {string | undefined}
 */
export function findCompiler() {
  const named = process.env.BICEP;
  if (named) return named;
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  const azureCli = join(homedir(), '.azure/bin', program);
  return [...onPath, azureCli, ...nugetCompilers()].find(isExecutable);
}

/** The NuGet package that holds the compiler for this machine. */
export function compilerPackage() {
  const system = process.platform === 'win32' ? 'win' : process.platform === 'darwin' ? 'osx' : 'linux';
  return `Azure.Bicep.CommandLine.${system}-${process.arch === 'arm64' ? 'arm64' : 'x64'}`;
}

/** Where NuGet keeps the compiler, the version that tests want first, then newer before older. */
export function nugetCompilers() {
  const packages = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget/packages');
  const folder = join(packages, compilerPackage().toLowerCase());
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return [bicepVersion, ...versions.filter((version) => version !== bicepVersion)]
    .map((version) => join(folder, version, 'tools', program))
    .filter((file) => existsSync(file));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
