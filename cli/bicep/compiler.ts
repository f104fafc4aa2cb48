import { spawn } from 'node:child_process';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

/** Something that the compiler says about a file; lines and columns count from zero. */
export interface BicepDiagnostic {
  readonly source: string;
  readonly level: 'Info' | 'Warning' | 'Error';
  /** A rule's name or a compiler code, such as `BCP037`. */
  readonly code: string;
  readonly message: string;
  readonly range: { readonly start: BicepPosition; readonly end: BicepPosition };
}

interface BicepPosition {
  readonly line: number;
  readonly char: number;
}

/** What came of compiling one file. */
export interface BicepCompilation {
  readonly success: boolean;
  readonly diagnostics: readonly BicepDiagnostic[];
  /** The ARM template as JSON text; null where there are errors. */
  readonly contents: string | null;
}

/** What came of compiling a parameters file and the template that it uses. */
export interface BicepParametersCompilation {
  readonly success: boolean;
  readonly diagnostics: readonly BicepDiagnostic[];
  /** The parameters as JSON text. */
  readonly parameters: string | null;
  readonly template: string | null;
}

/** Where a deployment would be made, as the engine wants to know it for a snapshot. */
export interface BicepScope {
  readonly tenantId?: string;
  readonly subscriptionId?: string;
  readonly resourceGroup?: string;
  readonly location?: string;
  readonly deploymentName?: string;
}

/** A running Bicep compiler: started once, then asked file by file. */
export interface BicepCompiler {
  version(): Promise<string>;
  compile(path: string): Promise<BicepCompilation>;
  compileParameters(path: string): Promise<BicepParametersCompilation>;
  /** The file in the compiler's own layout. */
  format(path: string): Promise<string>;
  /** What Azure's deployment engine says a parameters file would deploy, as JSON text. */
  snapshot(path: string, scope: BicepScope): Promise<string>;
  stop(): void;
}

/** Starts the compiler in this file; requests reject where it is none or ends early. */
export function startCompiler(program: string): BicepCompiler {
  const child = spawn(program, ['jsonrpc', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  // What is still open is rejected: nobody will answer it.
  child.on('error', () => connection.dispose());
  child.on('exit', () => connection.dispose());
  child.stdin.on('error', () => connection.dispose());
  connection.onError(() => undefined);
  connection.listen();
  const ask = async <Answer>(method: string, question: object): Promise<Answer> =>
    connection.sendRequest<Answer>(`bicep/${method}`, question);
  return {
    version: async () => (await ask<{ version: string }>('version', {})).version,
    compile: (path) => ask('compile', { path }),
    compileParameters: (path) => ask('compileParams', { path, parameterOverrides: {} }),
    format: async (path) => (await ask<{ contents: string }>('format', { path })).contents,
    snapshot: async (path, scope) =>
      (await ask<{ snapshot: string }>('getSnapshot', { path, metadata: scope, externalInputs: null }))
        .snapshot,
    stop() {
      connection.dispose();
      child.kill();
    },
  };
}
