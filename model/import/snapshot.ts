import type { Json, JsonObject } from '../catalog/arm-resource.ts';
import { isJsonObject } from '../catalog/read-json.ts';
import { standInScope } from './stand-in-scope.ts';
import { evaluateTemplate } from './template/evaluate-template.ts';

/**
 * A snapshot of Bicep with the expressions worked out that its engine leaves in names, ids and properties, such as the suffixes of a cloud;
 * parameters stay, for a snapshot does not tell their values. Every other value comes back as it is.
 */
export function evaluateSnapshot(value: Json, now?: string): Json {
  if (!isJsonObject(value) || !Array.isArray(value.predictedResources)) return value;
  const rows = value.predictedResources;
  const names = [...JSON.stringify(rows).matchAll(/\bparameters\('([^']+)'\)/g)].map(([, name = '']) => name);
  const { outputs } = evaluateTemplate(
    JSON.stringify({
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      parameters: Object.fromEntries([...new Set(names)].map((name) => [name, { type: 'secureString' }])),
      resources: [],
      outputs: Object.fromEntries(rows.map((row, index) => [`r${index}`, { type: 'object', value: row }])),
    }),
    { scope: standInScope, ...(now ? { now } : {}) },
  );
  const evaluated = rows.map((row, index) => evaluatedRow(row, outputs, `r${index}`));
  return { ...value, predictedResources: evaluated };
}

function evaluatedRow(row: Json, outputs: JsonObject, key: string): Json {
  const found = outputs[key];
  return isJsonObject(found) ? found : row;
}
