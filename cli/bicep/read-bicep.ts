import { basename, resolve } from 'node:path';
import type { ImportFile } from '../../model/index.ts';
import { BadInput } from '../arguments.ts';
import type { BicepCompiler, BicepDiagnostic } from './compiler.ts';
import { compilerPackage, findCompiler } from './compiler-places.mjs';

/** A template and its parameters, as Bicep's compiler writes them. */
export interface CompiledBicep {
  readonly template: ImportFile;
  readonly parameters?: ImportFile;
  /** Warnings of the compiler, in words. */
  readonly warnings: readonly string[];
}

/** Is the file Bicep's, by its name? */
export function isBicep(file: string): boolean {
  return /\.bicep(param)?$/i.test(file);
}

/** Compiles a `.bicep` or `.bicepparam` file; throws BadInput without a compiler, and with what the compiler says is wrong. */
export async function readBicep(file: string): Promise<CompiledBicep> {
  return withCompiler(file, (compiler) => compile(compiler, file));
}

/** The values of a `.bicepparam` file alone. */
export async function readBicepParameters(file: string): Promise<ImportFile> {
  const { parameters } = await readBicep(file);
  if (!parameters) throw new BadInput(`${file} holds no parameters.`);
  return parameters;
}

async function compile(compiler: BicepCompiler, file: string): Promise<CompiledBicep> {
  const path = resolve(file);
  if (/\.bicep$/i.test(file)) {
    const { contents, diagnostics } = await compiler.compile(path);
    return { template: asFile(contents, file, diagnostics), warnings: warningsOf(diagnostics) };
  }
  const { template, parameters, diagnostics } = await compiler.compileParameters(path);
  return {
    template: asFile(template, file, diagnostics),
    parameters: asFile(parameters, file, diagnostics),
    warnings: warningsOf(diagnostics),
  };
}

async function withCompiler<T>(file: string, ask: (compiler: BicepCompiler) => Promise<T>): Promise<T> {
  const program = findCompiler();
  if (!program) throw new BadInput(howToGetOne(file));
  const { startCompiler } = await import('./compiler.ts');
  const compiler = startCompiler(program);
  try {
    return await ask(compiler);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new BadInput(
      `The Bicep compiler ${program} did not answer (${detail}). Name another one in BICEP.`,
    );
  } finally {
    compiler.stop();
  }
}

function howToGetOne(file: string): string {
  return [
    `${file} is Bicep, which only its compiler reads, and there is none on this machine.`,
    'Get one with one of these, or name it in the variable BICEP:',
    '  az bicep install',
    '  winget install Microsoft.Bicep',
    '  brew install azure/bicep/bicep',
    `  the NuGet package ${compilerPackage()}`,
  ].join('\n');
}

function asFile(
  text: string | null | undefined,
  file: string,
  diagnostics: readonly BicepDiagnostic[],
): ImportFile {
  // The compiler leaves the field out where there are errors.
  // The design is called after the file that the person named.
  const name = basename(file).replace(/\.bicep(param)?$/i, '.json');
  if (typeof text === 'string') return { name, text, bytes: new TextEncoder().encode(text) };
  const errors = diagnostics.filter(({ level }) => level === 'Error').map(say);
  throw new BadInput(
    [`${file} does not compile:`, ...errors.slice(0, 20).map((line) => `  ${line}`)].join('\n'),
  );
}

function warningsOf(diagnostics: readonly BicepDiagnostic[]): readonly string[] {
  return diagnostics.filter(({ level }) => level === 'Warning').map(say);
}

function say({ source, range, code, message }: BicepDiagnostic): string {
  return `${source}(${range.start.line + 1},${range.start.char + 1}): ${code}: ${message}`;
}
