import { callOf, literalOf } from '../../arm/expression.ts';
import type { Json, JsonObject } from '../../catalog/arm-resource.ts';
import { at, isJsonObject, textAt } from '../../catalog/read-json.ts';
import type { MissingParameter } from '../import-types.ts';
import { evaluateJson } from './evaluate-json.ts';
import type { Frame } from './frame.ts';
import { inside, type Path } from './path.ts';
import { standInFor } from './stand-in.ts';
import { sameValue, unknown, type Value } from './value.ts';

/** Values for the parameters of a file, in the order in which they count. */
export interface GivenValues {
  /** What somebody answered. */
  readonly answers: Readonly<Record<string, Json>>;
  /** What the file of parameters says. */
  readonly file: JsonObject;
}

/** The members of a file of parameters in both shapes: with `parameters` around them, and without. */
export function parametersOfFile(file: Json): JsonObject {
  const inner = at(file, 'parameters');
  if (isJsonObject(inner)) return inner;
  if (!isJsonObject(file)) return {};
  return Object.fromEntries(
    Object.entries(file).filter(([key]) => !key.startsWith('$') && key !== 'contentVersion'),
  );
}

/** Is the value of a parameter of this type kept from everybody? */
export function isSecure(type: string): boolean {
  return /^secure/i.test(type);
}

/** The declaration with what its `$ref` points to underneath. */
export function withDefinition(declaration: JsonObject, template: JsonObject, depth = 0): JsonObject {
  const target = textAt(declaration, '$ref');
  const name = target === undefined ? undefined : /^#\/definitions\/(.+)$/.exec(target)?.[1];
  const definition = name === undefined ? undefined : at(template, 'definitions', decodeKey(name));
  if (!isJsonObject(definition) || depth > 20) return declaration;
  return { ...withDefinition(definition, template, depth + 1), ...declaration };
}

/** What the parameters of a file need. */
export interface RootContext {
  readonly frame: Frame;
  readonly template: JsonObject;
  readonly given: GivenValues;
  ask(missing: MissingParameter): void;
}

/**
 * The value of a parameter of the file itself. A secret that was given keeps its name: its value decides conditions and shows nowhere. The
 * template's own default of a secret is none.
 */
export function rootParameter(
  name: string,
  declared: JsonObject,
  path: Path | null,
  context: RootContext,
): Value {
  const { frame, given, template } = context;
  const declaration = withDefinition(declared, template);
  const secure = isSecure(textAt(declaration, 'type') ?? '');
  const byDefault = at(declaration, 'defaultValue');
  const value = givenValue(name, given);
  if (value !== undefined && !(value === null && byDefault !== undefined)) {
    checkAllowed(name, declaration, value, path, frame);
    return secure ? secretParameter(name, value) : value;
  }
  if (byDefault !== undefined) return evaluateJson(byDefault, inside(path, 'defaultValue'), frame);
  // A reference to a vault: that there is something is known, and no more.
  if (at(given.file, name, 'reference') !== undefined) return secretParameter(name, 'kept in a vault');
  if (at(declaration, 'nullable') === true) return null;
  const standIn = standInFor(name, declaration, template, frame.scope);
  context.ask(missingParameter(name, declaration, standIn, secure));
  return secure ? secretParameter(name, standIn) : standIn;
}

/** A secret under the name of its parameter. */
export function secretParameter(name: string, value: Value): Value {
  return unknown(callOf('parameters', [literalOf(name)]), { secret: value });
}

/** What somebody answered, else what the file says: `{ value }`, or the bare value. */
function givenValue(name: string, { answers, file }: GivenValues): Value | undefined {
  const answer = at(answers, name);
  if (answer !== undefined) return answer;
  const entry = at(file, name);
  return isJsonObject(entry) ? at(entry, 'value') : entry;
}

function missingParameter(
  name: string,
  declaration: JsonObject,
  standIn: Json,
  secure: boolean,
): MissingParameter {
  const allowed = at(declaration, 'allowedValues');
  return {
    name,
    type: textAt(declaration, 'type') ?? 'string',
    says: textAt(declaration, 'metadata', 'description') ?? '',
    ...(Array.isArray(allowed) && { allowed }),
    standIn,
    secure,
  };
}

function checkAllowed(
  name: string,
  declaration: JsonObject,
  value: Value,
  path: Path | null,
  frame: Frame,
): void {
  const allowed = at(declaration, 'allowedValues');
  const plain = typeof value === 'string' || typeof value === 'number';
  if (!Array.isArray(allowed) || !plain || allowed.some((one) => sameValue(one, value))) return;
  const words = allowed
    .slice(0, 8)
    .map((one) => JSON.stringify(one))
    .join(', ');
  frame.run.report(
    'not-allowed',
    'warning',
    `The parameter "${name}" has a value that the template does not allow. Allowed are ${words}.`,
    path,
  );
}

function decodeKey(text: string): string {
  return text.replaceAll('~1', '/').replaceAll('~0', '~');
}
