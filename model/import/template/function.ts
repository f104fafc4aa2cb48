import type { Expression } from '../../arm/expression.ts';
import { fault } from './fault.ts';
import type { Frame } from './frame.ts';
import { isList, isObject, kindOf, type Value, type ValueObject } from './value.ts';

/** What a function may ask while it runs. */
export interface Call {
  /** The name as the template spells it. */
  readonly name: string;
  readonly frame: Frame;
  evaluate(expression: Expression, frame?: Frame): Value;
}

/** A function of the template language. */
export interface TemplateFunction {
  readonly name: string;
  /** The least and the largest number of arguments. */
  readonly takes: readonly [least: number, most: number];
  /** How much of its arguments it must know: all, or the outer layer (a list's length, an object's keys), or nothing. */
  readonly needs: 'all' | 'outer' | 'nothing';
  /** Undefined: only a deployment knows, the call stays as an expression. */
  run(args: readonly Value[], call: Call): Value | undefined;
}

/** A function that decides itself which of its arguments are looked at. */
export interface LazyFunction {
  readonly name: string;
  readonly takes: readonly [least: number, most: number];
  /** Undefined: the call stays as an expression. */
  lazy(args: readonly Expression[], call: Call): Value | undefined;
}

/** Any function of the language. */
export type AnyFunction = TemplateFunction | LazyFunction;

/** Declares a function that must know all of its arguments. */
export function fn(
  name: string,
  takes: readonly [number, number],
  run: TemplateFunction['run'],
  needs: TemplateFunction['needs'] = 'all',
): TemplateFunction {
  return { name, takes, needs, run };
}

/** A number of arguments without an end. */
export const any = Number.POSITIVE_INFINITY;

/** The argument as a text; a fault where it is none. */
export function text(args: readonly Value[], index: number): string {
  const value = args[index] ?? null;
  return typeof value === 'string' ? value : wrong(index, 'a text', value);
}

/** The argument as a whole number; a fault where it is none. */
export function int(args: readonly Value[], index: number): number {
  const value = args[index] ?? null;
  return typeof value === 'number' && Number.isInteger(value) ? value : wrong(index, 'a whole number', value);
}

/** The argument as a list; a fault where it is none. */
export function list(args: readonly Value[], index: number): readonly Value[] {
  const value = args[index] ?? null;
  return isList(value) ? value : wrong(index, 'a list', value);
}

/** The argument as an object; a fault where it is none. */
export function object(args: readonly Value[], index: number): ValueObject {
  const value = args[index] ?? null;
  return isObject(value) ? value : wrong(index, 'an object', value);
}

/** The argument as true or false; a fault where it is neither. */
export function bool(args: readonly Value[], index: number): boolean {
  const value = args[index] ?? null;
  return typeof value === 'boolean' ? value : wrong(index, 'true or false', value);
}

/** Ends a call whose argument is of another kind. */
export function wrong(index: number, wanted: string, value: Value): never {
  return fault(`argument ${index + 1} has to be ${wanted}, but is ${kindOf(value)}`);
}
