import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ArmResource, Json } from '../catalog/arm-resource.ts';

const folder = '/work/shared/azure-types';

/** Are Microsoft's type data here? They lie outside the repository, so that a clone has none: tests that need them are skipped there. */
export const hasAzureTypes = existsSync(folder);

interface TypeFile {
  readonly $id: string;
  readonly resources: Readonly<Record<string, { readonly $ref: string }>>;
}

const standIn = '00000000-0000-4000-8000-000000000000';
const files = new Map<string, TypeFile | undefined>();
const validators = new Map<string, ValidateFunction | undefined>();
const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true, validateFormats: false });
// A property that Azure alone writes must not be printed.
ajv.removeKeyword('readOnly');
ajv.addKeyword({
  keyword: 'readOnly',
  schemaType: 'boolean',
  validate: (isReadOnly: boolean) => !isReadOnly,
});

/** What is wrong with a printed resource by the type data of its version: unknown, missing, read-only. Undefined where its type is not among them. */
export function typeFaults(
  resource: Pick<ArmResource, 'type' | 'name' | 'apiVersion' | 'body'>,
): readonly string[] | undefined {
  const { type, name, apiVersion = '', body } = resource;
  const validate = validatorOf(`${type}@${apiVersion}`);
  if (validate === undefined) return undefined;
  const own = name.slice(name.lastIndexOf('/') + 1);
  if (validate({ name: own, ...(withoutExpressions(body) as object) })) return [];
  return (
    (validate.errors ?? [])
      // An expression may give a number or a list as well, or a text of any pattern.
      .filter(({ keyword, data }) => (keyword !== 'type' && keyword !== 'pattern') || data !== standIn)
      .map(
        ({ instancePath, message, params, keyword }) =>
          `${type} ${instancePath}: ${keyword === 'readOnly' ? 'is read-only' : message} ${JSON.stringify(params)}`,
      )
  );
}

function validatorOf(key: string): ValidateFunction | undefined {
  if (!validators.has(key)) {
    const file = fileOf(key.split('/')[0]?.toLowerCase() ?? '');
    const found = Object.entries(file?.resources ?? {}).find(
      ([name]) => name.toLowerCase() === key.toLowerCase(),
    )?.[1];
    validators.set(key, file && found && ajv.compile({ $ref: `${file.$id}${found.$ref}` }));
  }
  return validators.get(key);
}

function fileOf(provider: string): TypeFile | undefined {
  if (!files.has(provider)) {
    const path = `${folder}/${provider}.json`;
    const file = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as TypeFile) : undefined;
    if (file) ajv.addSchema(file);
    files.set(provider, file);
  }
  return files.get(provider);
}

/** What an expression gives is not known here: a text that any rule for ids takes stands for it. */
function withoutExpressions(value: Json): Json {
  if (typeof value === 'string') return /^\[(?!\[)/.test(value) ? standIn : value;
  if (Array.isArray(value)) return value.map(withoutExpressions);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutExpressions(inner)]));
}
