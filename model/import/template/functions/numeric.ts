import { fault } from '../fault.ts';
import { type AnyFunction, any, fn, int, list, wrong } from '../function.ts';
import { isList, type Value } from '../value.ts';

/** Whole numbers. https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-numeric, read 2026-11-29. */
export const numericFunctions: readonly AnyFunction[] = [
  fn('add', [2, 2], (args) => int(args, 0) + int(args, 1)),
  fn('sub', [2, 2], (args) => int(args, 0) - int(args, 1)),
  fn('mul', [2, 2], (args) => int(args, 0) * int(args, 1)),
  fn('div', [2, 2], (args) => plusZero(Math.trunc(int(args, 0) / divisor(args)))),
  fn('mod', [2, 2], (args) => plusZero(int(args, 0) % divisor(args))),
  fn('int', [1, 1], ([value = null]) => toInt(value)),
  fn('min', [1, any], (args) => numbers(args).reduce((a, b) => Math.min(a, b))),
  fn('max', [1, any], (args) => numbers(args).reduce((a, b) => Math.max(a, b))),
];

function divisor(args: readonly Value[]): number {
  return int(args, 1) || fault('nothing can be divided by zero');
}

function plusZero(number: number): number {
  return number === 0 ? 0 : number;
}

function toInt(value: Value): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  if (typeof value !== 'string') return wrong(0, 'a text or a whole number', value);
  return /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : fault(`"${value.slice(0, 40)}" is no whole number`);
}

function numbers(args: readonly Value[]): readonly number[] {
  const all = args.length === 1 && isList(args[0]) ? list(args, 0) : args;
  if (all.length === 0) return fault('there is no number to choose from');
  return all.map((value, index) => (typeof value === 'number' ? value : wrong(index, 'a number', value)));
}
