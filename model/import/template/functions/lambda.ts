import { callOf, type Expression, literalOf } from '../../../arm/expression.ts';
import { knownItems } from '../access.ts';
import { fault } from '../fault.ts';
import { type AnyFunction, type Call, wrong } from '../function.ts';
import { expressionOf, isObject, isUnknown, reveal, unknown, type Value } from '../value.ts';

/** Functions that take a function. https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-lambda, read 2026-11-29. */
export const lambdaFunctions: readonly AnyFunction[] = [
  {
    name: 'lambda',
    takes: [1, 4],
    // On its own it is only printed: its words stay, what the template knows is put in.
    lazy: (args, call) => {
      const whole = callOf('lambda', args);
      const { names } = partsOf(whole);
      const open = names.map((name) => unknown(callOf('lambdaVariables', [literalOf(name)])));
      return unknown(callOf(call.name, [...names.map(literalOf), expressionOf(apply(call, whole, open))]));
    },
  },
  {
    name: 'lambdaVariables',
    takes: [1, 1],
    lazy: ([arg], call) => {
      const name = arg ? call.evaluate(arg) : null;
      const value = typeof name === 'string' ? call.frame.lambdas.get(name.toLowerCase()) : undefined;
      return value === undefined ? fault(`there is no lambda variable "${String(name)}"`) : value;
    },
  },
  {
    name: 'map',
    takes: [2, 2],
    lazy: (args, call) => itemsOf(args, call)?.map((item, index) => applyAt(call, args, 1, [item, index])),
  },
  {
    name: 'filter',
    takes: [2, 2],
    lazy: (args, call) => {
      const tested = itemsOf(args, call)?.map(
        (item, index) => [item, reveal(applyAt(call, args, 1, [item, index]))] as const,
      );
      if (!tested || tested.some(([, keep]) => keep === undefined)) return undefined;
      return tested.filter(([, keep]) => keep === true).map(([item]) => item);
    },
  },
  {
    name: 'reduce',
    takes: [3, 3],
    lazy: (args, call) => {
      const start = args[1];
      return (
        start &&
        itemsOf(args, call)?.reduce(
          (whole, item, index) => applyAt(call, args, 2, [whole, item, index]),
          call.evaluate(start),
        )
      );
    },
  },
  { name: 'sort', takes: [2, 2], lazy: sort },
  {
    name: 'toObject',
    takes: [2, 3],
    lazy: (args, call) => {
      const entries = itemsOf(args, call)?.map(
        (item) =>
          [applyAt(call, args, 1, [item]), args.length > 2 ? applyAt(call, args, 2, [item]) : item] as const,
      );
      if (!entries || entries.some(([key]) => isUnknown(key))) return undefined;
      const found = new Map<string, readonly [string, Value]>();
      for (const [key, value] of entries) {
        if (typeof key !== 'string') return fault('the keys of an object are texts');
        if (found.has(key.toLowerCase())) return fault(`the key "${key}" is made twice`);
        found.set(key.toLowerCase(), [key, value]);
      }
      return Object.fromEntries(found.values());
    },
  },
  {
    name: 'groupBy',
    takes: [2, 2],
    lazy: (args, call) => {
      const pairs = itemsOf(args, call)?.map((item) => [applyAt(call, args, 1, [item]), item] as const);
      if (!pairs || pairs.some(([key]) => isUnknown(key))) return undefined;
      const groups = new Map<string, Value[]>();
      for (const [key, item] of pairs) groups.set(String(key), [...(groups.get(String(key)) ?? []), item]);
      return Object.fromEntries(groups);
    },
  },
  {
    name: 'mapValues',
    takes: [2, 2],
    lazy: (args, call) => {
      const whole = args[0] ? call.evaluate(args[0]) : null;
      if (isUnknown(whole)) return undefined;
      if (!isObject(whole)) return wrong(0, 'an object', whole);
      return Object.fromEntries(
        Object.entries(whole).map(([key, value]) => [key, applyAt(call, args, 1, [value])]),
      );
    },
  },
];

/** The members of the first argument; undefined where only a deployment knows them. */
function itemsOf([arg]: readonly Expression[], call: Call): readonly Value[] | undefined {
  const value = arg ? call.evaluate(arg) : null;
  const items = knownItems(value);
  if (items) call.frame.run.spend(items.length);
  return items ?? (isUnknown(value) ? undefined : wrong(0, 'a list', value));
}

function applyAt(call: Call, args: readonly Expression[], at: number, values: readonly Value[]): Value {
  return apply(call, args[at], values);
}

function apply(call: Call, lambda: Expression | undefined, values: readonly Value[]): Value {
  const { names, body } = partsOf(lambda);
  const lambdas = new Map(call.frame.lambdas);
  names.forEach((name, index) => {
    lambdas.set(name.toLowerCase(), values[index] ?? null);
  });
  return call.evaluate(body, { ...call.frame, lambdas });
}

function partsOf(lambda: Expression | undefined): {
  readonly names: readonly string[];
  readonly body: Expression;
} {
  if (lambda?.kind !== 'call' || lambda.name.toLowerCase() !== 'lambda')
    return fault('a lambda(…) is wanted as the last argument');
  const body = lambda.args.at(-1);
  const names = lambda.args
    .slice(0, -1)
    .map((arg) => (arg.kind === 'value' ? String(arg.value) : fault('the names of a lambda are texts')));
  return body ? { names, body } : fault('a lambda has a body');
}

/** Merge sort: the template's own order decides, which may be no order at all, and equal members keep theirs. */
function sort(args: readonly Expression[], call: Call): Value | undefined {
  let open = false;
  const before = (a: Value, b: Value): boolean => {
    const known = reveal(applyAt(call, args, 1, [a, b]));
    open ||= known === undefined;
    return known === true;
  };
  const sorted = (items: readonly Value[]): readonly Value[] => {
    if (items.length < 2) return items;
    const half = Math.floor(items.length / 2);
    const [left, right] = [sorted(items.slice(0, half)), sorted(items.slice(half))];
    const merged: Value[] = [];
    let [l, r] = [0, 0];
    while (l < left.length && r < right.length) {
      const [a = null, b = null] = [left[l], right[r]];
      if (before(b, a)) {
        merged.push(b);
        r += 1;
      } else {
        merged.push(a);
        l += 1;
      }
    }
    return [...merged, ...left.slice(l), ...right.slice(r)];
  };
  const items = itemsOf(args, call);
  const result = items && sorted(items);
  return open ? undefined : result;
}
