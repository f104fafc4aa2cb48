import type { Json } from '../catalog/arm-resource.ts';
import { isJsonObject } from '../catalog/read-json.ts';

/** Is it what a file of parameters says? Told by its schema, else by values under `parameters` and no resources. */
export function isParametersContent(value: Json | undefined): boolean {
  if (!isJsonObject(value) || 'resources' in value) return false;
  if (typeof value.$schema === 'string' && /deploymentParameters\.json/i.test(value.$schema)) return true;
  const given = isJsonObject(value.parameters) ? Object.values(value.parameters) : [];
  return (
    given.length > 0 && given.every((one) => isJsonObject(one) && ('value' in one || 'reference' in one))
  );
}
