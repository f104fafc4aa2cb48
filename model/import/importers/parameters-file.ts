import { isJsonObject } from '../../catalog/read-json.ts';
import { say } from '../../explain/sentence.ts';
import type { Importer, ImportFile } from '../import-types.ts';
import { jsonValueOf } from '../json-of.ts';
import { refuse } from '../not-read.ts';

/** A file of parameters by itself: it belongs to a template and is no design. */
export const parametersFile: Importer = {
  id: 'parameters-file',
  title: 'Parameters of a template',
  recognises: isParametersFile,
  read: () =>
    refuse(
      'ARM parameters',
      'parameters-alone',
      say`This file holds the parameters of a template and no resources. Import the template, and give this file with it.`,
    ),
};

/** Is the file one of parameters? */
export function isParametersFile(file: ImportFile): boolean {
  const value = jsonValueOf(file);
  if (!isJsonObject(value) || 'resources' in value) return false;
  if (typeof value.$schema === 'string' && /deploymentParameters\.json/i.test(value.$schema)) return true;
  const { parameters } = value;
  const given = isJsonObject(parameters) ? Object.values(parameters) : [];
  return (
    given.length > 0 && given.every((one) => isJsonObject(one) && ('value' in one || 'reference' in one))
  );
}
