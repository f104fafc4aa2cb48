import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCompiler } from '../../../cli/bicep/compiler-places.mjs';
import type { Json } from '../../catalog/arm-resource.ts';
import { type Predicted, snapshotScope } from './snapshots.test-helper.ts';

const compiler = findCompiler();

/** Is Azure's engine here? It comes with the Bicep compiler; tests that ask it are skipped without, and fail in CI. */
export const hasEngine = compiler !== undefined || Boolean(process.env.CI);
if (!hasEngine) console.warn("Skipped: what asks Azure's engine, for there is no Bicep compiler.");

/** What the engine says of a template with values for its parameters. */
export interface EngineAnswer {
  readonly predictedResources: readonly Predicted[];
  readonly outputs: Readonly<Record<string, Json>>;
}

/** Asks Azure's own engine, by a snapshot of a parameters file that uses the template. */
export function askEngine(template: string, values: Readonly<Record<string, Json>> = {}): EngineAnswer {
  const folder = mkdtempSync(join(tmpdir(), 'reachboard-engine-'));
  try {
    const parameters = Object.entries(values).map(
      ([name, value]) => `param ${name} = ${printValue(value)}\n`,
    );
    writeFileSync(join(folder, 't.json'), template);
    writeFileSync(join(folder, 't.bicepparam'), `using './t.json'\n${parameters.join('')}`);
    const { subscription, tenant, resourceGroup, location } = snapshotScope;
    const names = {
      'subscription-id': subscription,
      'tenant-id': tenant,
      'resource-group': resourceGroup,
      location,
    };
    const scope = Object.entries(names).flatMap(([name, value]) => [`--${name}`, value]);
    const file = join(folder, 't.bicepparam');
    execFileSync(String(compiler), ['snapshot', file, '--mode', 'overwrite', ...scope], { stdio: 'pipe' });
    return JSON.parse(readFileSync(join(folder, 't.snapshot.json'), 'utf8')) as EngineAnswer;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A literal of a .bicepparam file. */
function printValue(value: Json): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&').replaceAll('${', '\\${')}'`;
  if (Array.isArray(value)) return `[\n${value.map(printValue).join('\n')}\n]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, inner]) => `'${key}': ${printValue(inner)}`);
  return `{\n${entries.join('\n')}\n}`;
}
