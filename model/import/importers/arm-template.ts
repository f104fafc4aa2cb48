import type { Json, JsonObject } from '../../catalog/arm-resource.ts';
import { at, isJsonObject, textAt } from '../../catalog/read-json.ts';
import { documentOf } from '../document-of.ts';
import type { Importer, ImportFile } from '../import-types.ts';
import { isWholeJson, jsonValueOf } from '../json-of.ts';
import { withOwnTenant } from '../own-tenant.ts';
import { readableText } from '../readable-text.ts';
import { standInScope } from '../stand-in-scope.ts';
import { evaluateTemplate } from '../template/evaluate-template.ts';

/** An ARM template: written by hand, compiled from Bicep, or exported from a resource group; evaluated as a deployment would. */
export const armTemplate: Importer = {
  id: 'arm-template',
  title: 'ARM template',
  recognises: (file) => templateIn(file) !== undefined,
  read: (file, options) => {
    const inside = templateIn(file);
    // What is read whole keeps its lines, so that problems name them.
    const text = inside === jsonValueOf(file) && isWholeJson(file) ? file.text : JSON.stringify(inside);
    const { values, now } = options;
    const parameters = options.parameters ? readableText(options.parameters) : parametersBeside(file);
    const { resources, problems, missing } = evaluateTemplate(text, {
      ...(parameters === undefined ? {} : { parameters }),
      ...(values ? { values } : {}),
      ...(now ? { now } : {}),
      scope: standInScope,
    });
    const own = resources.map(withOwnTenant);
    return documentOf({ resources: own, problems, missing, format: 'ARM template' }, file, options);
  },
};

/** The template that a file is, or that an answer of Azure's export holds; undefined for everything else. */
function templateIn(file: ImportFile): JsonObject | undefined {
  const value = jsonValueOf(file);
  return [...piecesOf(file), value, at(value, 'template')].filter(isJsonObject).find(isTemplate);
}

/** A page of documentation may show the template beside its parameters. */
function piecesOf(file: ImportFile): readonly Json[] {
  const value = jsonValueOf(file);
  return Array.isArray(value) && !isWholeJson(file) ? value : [];
}

function parametersBeside(file: ImportFile): string | undefined {
  const piece = piecesOf(file).find((one) =>
    /deploymentParameters\.json/i.test(textAt(one, '$schema') ?? ''),
  );
  return piece === undefined ? undefined : JSON.stringify(piece);
}

function isTemplate(value: JsonObject): boolean {
  const keys = new Map(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]));
  const resources = keys.get('resources');
  if (typeof resources !== 'object' || resources === null) return false;
  const schema = keys.get('$schema');
  if (typeof schema === 'string' && /deploymentTemplate\.json/i.test(schema)) return true;
  // A resource of its own has children under the same word.
  if (['id', 'type', 'resourceid', 'resourcetype'].some((key) => keys.has(key))) return false;
  const list: readonly Json[] = Object.values(resources);
  return (
    keys.has('contentversion') ||
    list.some((one) => isJsonObject(one) && 'type' in one && 'apiVersion' in one)
  );
}
