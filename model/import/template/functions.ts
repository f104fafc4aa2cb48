import type { AnyFunction } from './function.ts';
import { arrayFunctions } from './functions/array.ts';
import { cidrFunctions } from './functions/cidr.ts';
import { dateFunctions } from './functions/date.ts';
import { encodingFunctions } from './functions/encoding.ts';
import { lambdaFunctions } from './functions/lambda.ts';
import { logicalFunctions } from './functions/logical.ts';
import { numericFunctions } from './functions/numeric.ts';
import { objectFunctions } from './functions/object.ts';
import { listFunction, resourceFunctions } from './functions/resource.ts';
import { scopeFunctions } from './functions/scope.ts';
import { stringFunctions } from './functions/string.ts';

/** Every function of the template language that is known here; those of `list…` are open in number and stand beside it. */
export const functions: readonly AnyFunction[] = [
  ...arrayFunctions,
  ...cidrFunctions,
  ...dateFunctions,
  ...encodingFunctions,
  ...lambdaFunctions,
  ...logicalFunctions,
  ...numericFunctions,
  ...objectFunctions,
  ...resourceFunctions,
  ...scopeFunctions,
  ...stringFunctions,
];

const byName = new Map(functions.map((one) => [one.name.toLowerCase(), one]));

/** The function of a name, whatever its case; undefined where there is none. */
export function functionOf(name: string): AnyFunction | undefined {
  return byName.get(name.toLowerCase()) ?? listFunction(name);
}
