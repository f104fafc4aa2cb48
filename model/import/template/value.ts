import { callOf, type Expression, literalOf } from '../../arm/expression.ts';
import type { Json } from '../../catalog/arm-resource.ts';
import { literal } from '../../catalog/arm-text.ts';
import { printExpression } from './print-expression.ts';

const mark: unique symbol = Symbol('unknown');

/** A value while a template is evaluated. Texts are plain: an expression that is left is an Unknown, never a text in brackets. */
export type Value = null | boolean | number | string | readonly Value[] | ValueObject | Unknown;

/** An object of values. */
export interface ValueObject {
  readonly [key: string]: Value;
}

/** A value that only a deployment knows, as the expression that would give it. */
export interface Unknown {
  readonly [mark]: true;
  readonly expression: Expression;
  /** The value of a secret: conditions may look at it, texts never show it. */
  readonly secret?: Value;
  /** What the template itself says about the value, where it is a resource of it. */
  readonly peek?: Peek;
}

/** What is known of a value that Azure adds to. */
export interface Peek {
  readonly value: Value;
  /** The resource id of the value; members of its lists that have a name get theirs from it. */
  readonly id?: string;
  /** It is printed as far as it is known: a resource's own properties. Otherwise the expression is. */
  readonly shown?: true;
  /** These keys are the whole truth, not only a part of it. */
  readonly exact?: readonly string[];
}

/** Makes an unknown value. */
export function unknown(
  expression: Expression,
  more: { readonly secret?: Value; readonly peek?: Peek } = {},
): Unknown {
  return { [mark]: true, expression, ...more };
}

/** Is the value known by a deployment only? */
export function isUnknown(value: Value | undefined): value is Unknown {
  return typeof value === 'object' && value !== null && mark in value;
}

/** Is it a list? */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** Is it an object whose keys are known? */
export function isObject(value: Value | undefined): value is ValueObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(mark in value);
}

/** Does an unknown stand anywhere in the value? */
export function holdsUnknown(value: Value): boolean {
  if (isUnknown(value)) return true;
  if (isList(value)) return value.some(holdsUnknown);
  return isObject(value) && Object.values(value).some(holdsUnknown);
}

/** The value with its secrets in the open; undefined where something in it is unknown for good. */
export function reveal(value: Value): Value | undefined {
  if (isUnknown(value)) return value.secret;
  if (!holdsUnknown(value)) return value;
  if (isList(value)) {
    const items = value.map(reveal);
    return items.includes(undefined) ? undefined : (items as readonly Value[]);
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reveal(inner)] as const);
  return entries.some(([, inner]) => inner === undefined)
    ? undefined
    : (Object.fromEntries(entries) as ValueObject);
}

/** The expression that gives the value. */
export function expressionOf(value: Value): Expression {
  if (isUnknown(value)) return value.expression;
  if (isList(value)) return callOf('createArray', value.map(expressionOf));
  if (!isObject(value)) return literalOf(value);
  return callOf(
    'createObject',
    Object.entries(value).flatMap(([key, inner]) => [literalOf(key), expressionOf(inner)]),
  );
}

/** The value as a body holds it: expressions in brackets, literal texts escaped. */
export function jsonOf(value: Value): Json {
  if (isUnknown(value)) {
    if (value.peek?.shown) return jsonOf(value.peek.value);
    return printUnknown(value);
  }
  if (typeof value === 'string') return literal(value);
  if (isList(value)) return value.map(jsonOf);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, jsonOf(inner)]));
}

/** An unknown value as a text in brackets. */
export function printUnknown({ expression }: Unknown): string {
  return expression.kind === 'raw' ? expression.text : `[${printExpression(expression)}]`;
}

/** Stands for a name whose expression is too long to be printed. */
export const unprintable = "[fail('this name is longer than 20000 characters')]";

/** A name that only a deployment knows as a text in brackets; never a fault. */
export function printName(name: Unknown): string {
  try {
    return printUnknown(name);
  } catch {
    return unprintable;
  }
}

/** The value under a key, whatever the key's case; undefined where there is none. */
export function getKey(object: ValueObject, key: string): Value | undefined {
  if (Object.hasOwn(object, key)) return object[key];
  const wanted = key.toLowerCase();
  const own = Object.keys(object).find((name) => name.toLowerCase() === wanted);
  return own === undefined ? undefined : object[own];
}

/** Are two known values the same? Texts and keys with their case, keys in any order. */
export function sameValue(a: Value, b: Value): boolean {
  if (isList(a))
    return isList(b) && a.length === b.length && a.every((one, index) => sameValue(one, b[index] ?? null));
  if (isObject(a)) {
    if (!isObject(b)) return false;
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key] ?? null, b[key] ?? null))
    );
  }
  return a === b;
}

/** What a value is, in the words of a message. */
export function kindOf(value: Value): string {
  if (value === null) return 'null';
  if (isUnknown(value)) return 'an unknown value';
  if (isList(value)) return 'a list';
  if (isObject(value)) return 'an object';
  return { string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value as 'string'];
}
