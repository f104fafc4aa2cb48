import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Json, JsonObject } from '../../catalog/arm-resource.ts';

/** Third-party templates and what Azure's engine predicted of them: read where they lie, never copied. Absent on other machines. */
export const corpus = '/work/shared/corpus';

/** Where the snapshots say that they were deployed to (../shared/bicep/compiler.md). */
export const snapshotScope = {
  subscription: '11111111-1111-1111-1111-111111111111',
  tenant: '22222222-2222-2222-2222-222222222222',
  resourceGroup: 'rg-import',
  location: 'westeurope',
};

/** One resource as the engine predicted it. */
export type Predicted = JsonObject & { readonly id: string; readonly type: string; readonly name: string };

/** A template, the values that were used, and the prediction. */
export interface SnapshotCase {
  readonly name: string;
  readonly template: string;
  readonly values: Readonly<Record<string, Json>>;
  readonly predicted: readonly Predicted[];
}

/** Every template of the corpus for which there is a prediction. */
export function snapshotCases(): readonly SnapshotCase[] {
  const folder = join(corpus, 'snapshots');
  const files = readdirSync(folder).filter((file) => file.endsWith('.snapshot.json'));
  return files.map((file) => {
    const name = basename(file, '.snapshot.json');
    const { predictedResources } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      predictedResources: readonly Predicted[];
    };
    return {
      name,
      template: readFileSync(join(corpus, 'visible', `${name}.json`), 'utf8'),
      values: parseParameters(readFileSync(join(folder, `${name}.bicepparam`), 'utf8')),
      predicted: predictedResources,
    };
  });
}

/** The literal values of a .bicepparam file: texts, numbers, words, lists and objects, one item a line. */
export function parseParameters(text: string): Readonly<Record<string, Json>> {
  const tokens = text.match(/'(?:[^'\\]|\\.)*'|[{}[\]:=]|[\w.-]+/g) ?? [];
  let at = 0;
  const take = (): string => {
    at += 1;
    return tokens[at - 1] ?? '';
  };
  const unquote = (token: string): string => token.slice(1, -1).replace(/\\(.)/g, '$1');
  const value = (): Json => {
    const token = take();
    if (token.startsWith("'")) return unquote(token);
    if (token === '[') {
      const list: Json[] = [];
      while (tokens[at] !== ']') list.push(value());
      at += 1;
      return list;
    }
    if (token === '{') {
      const entries: [string, Json][] = [];
      while (tokens[at] !== '}') {
        const key = take();
        at += 1;
        entries.push([key.startsWith("'") ? unquote(key) : key, value()]);
      }
      at += 1;
      return Object.fromEntries(entries);
    }
    return JSON.parse(token) as Json;
  };
  const values: [string, Json][] = [];
  while (at < tokens.length) {
    if (take() !== 'param') continue;
    const name = take();
    at += 1;
    values.push([name, value()]);
  }
  return Object.fromEntries(values);
}
