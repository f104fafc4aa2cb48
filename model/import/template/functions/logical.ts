import { callOf, type Expression } from '../../../arm/expression.ts';
import { fault } from '../fault.ts';
import { type AnyFunction, any, bool, type Call, fn, wrong } from '../function.ts';
import { expressionOf, isUnknown, reveal, sameValue, unknown, type Value } from '../value.ts';

/** Conditions, comparisons and the three words. https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-logical, read 2026-11-29. */
export const logicalFunctions: readonly AnyFunction[] = [
  fn('true', [0, 0], () => true),
  fn('false', [0, 0], () => false),
  fn('null', [0, 0], () => null),
  fn('not', [1, 1], (args) => !bool(args, 0)),
  fn('bool', [1, 1], ([value = null]) => toBool(value)),
  fn('equals', [2, 2], ([a = null, b = null]) => sameValue(a, b)),
  fn('less', [2, 2], (args) => order(args) < 0),
  fn('lessOrEquals', [2, 2], (args) => order(args) <= 0),
  fn('greater', [2, 2], (args) => order(args) > 0),
  fn('greaterOrEquals', [2, 2], (args) => order(args) >= 0),
  {
    name: 'if',
    takes: [3, 3],
    lazy: ([condition, yes, no], call) => {
      if (!condition || !yes || !no) return undefined;
      const known = reveal(call.evaluate(condition));
      if (known === undefined) return undefined;
      if (typeof known !== 'boolean') return wrong(0, 'true or false', known);
      return call.evaluate(known ? yes : no);
    },
  },
  { name: 'and', takes: [2, any], lazy: (args, call) => junction(call, args, false) },
  { name: 'or', takes: [2, any], lazy: (args, call) => junction(call, args, true) },
  {
    name: 'coalesce',
    takes: [1, any],
    lazy: coalesce,
  },
];

/** The first argument that is something; from an unknown one on the question stays. */
function coalesce(args: readonly Expression[], call: Call): Value {
  for (const [index, arg] of args.entries()) {
    const value = call.evaluate(arg);
    const secret = isUnknown(value) && value.secret !== undefined ? value.secret : value;
    const open = isUnknown(secret) && secret.peek === undefined;
    if (open && index < args.length - 1) {
      const rest = args.slice(index + 1).map((one) => expressionOf(call.evaluate(one)));
      return unknown(callOf(call.name, [expressionOf(value), ...rest]));
    }
    if (secret !== null) return value;
  }
  return null;
}

/** `and` ends at the first false, `or` at the first true; what is unknown stays. */
function junction(call: Call, args: readonly Expression[], end: boolean): Value {
  const open: Value[] = [];
  for (const [index, arg] of args.entries()) {
    const value = call.evaluate(arg);
    const known = reveal(value);
    if (known === undefined) open.push(value);
    else if (typeof known !== 'boolean') return wrong(index, 'true or false', known);
    else if (known === end) return end;
  }
  const [only] = open;
  if (only === undefined) return !end;
  return open.length === 1 ? only : unknown(callOf(call.name, open.map(expressionOf)));
}

function toBool(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return fault('the value means neither true nor false');
}

/** Numbers by size, texts as a dictionary orders them. */
function order([a = null, b = null]: readonly Value[]): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en');
  return fault('two numbers or two texts can be compared, nothing else');
}
