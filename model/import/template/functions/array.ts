import { callOf } from '../../../arm/expression.ts';
import { knownItems } from '../access.ts';
import { fault } from '../fault.ts';
import { plainText } from '../format-text.ts';
import { type AnyFunction, any, fn, int, list, wrong } from '../function.ts';
import {
  expressionOf,
  getKey,
  holdsUnknown,
  isList,
  isObject,
  isUnknown,
  kindOf,
  sameValue,
  unknown,
  type Value,
  type ValueObject,
} from '../value.ts';

/** Lists, and what lists share with texts and objects. https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-array, read 2026-11-29. */
export const arrayFunctions: readonly AnyFunction[] = [
  fn('createArray', [0, any], (args) => args, 'nothing'),
  fn('array', [1, 1], ([value = null]) => (isList(value) ? value : [value]), 'outer'),
  fn('concat', [0, any], concat, 'nothing'),
  fn('contains', [2, 2], contains, 'outer'),
  fn('empty', [1, 1], ([value = null]) => value === null || sizeOf(value) === 0, 'outer'),
  fn('length', [1, 1], ([value = null]) => sizeOf(value), 'outer'),
  fn(
    'first',
    [1, 1],
    ([value = null]) => (typeof value === 'string' ? value.slice(0, 1) : (list([value], 0)[0] ?? null)),
    'outer',
  ),
  fn(
    'last',
    [1, 1],
    ([value = null]) => (typeof value === 'string' ? value.slice(-1) : (list([value], 0).at(-1) ?? null)),
    'outer',
  ),
  fn('skip', [2, 2], (args) => textOrList(args).slice(Math.max(0, int(args, 1))), 'outer'),
  fn('take', [2, 2], (args) => textOrList(args).slice(0, Math.max(0, int(args, 1))), 'outer'),
  fn('indexOf', [2, 2], (args) => indexOf(args, false)),
  fn('lastIndexOf', [2, 2], (args) => indexOf(args, true)),
  fn('range', [2, 2], (args, { frame }) => {
    const [start, count] = [int(args, 0), int(args, 1)];
    if (count < 0 || count > 10_000) fault('a range has 0 to 10,000 numbers');
    frame.run.spend(count);
    return Array.from({ length: count }, (_, index) => start + index);
  }),
  fn(
    'flatten',
    [1, 1],
    (args) => {
      const lists = list(args, 0);
      if (lists.some(isUnknown)) return undefined;
      return lists.flatMap((_, index) => list(lists, index));
    },
    'outer',
  ),
  fn('distinct', [1, 1], (args) => distinct(list(args, 0))),
  fn('union', [1, any], (args) => (isList(args[0]) ? unionOfLists(args) : unionOfObjects(args)), 'outer'),
  fn('intersection', [2, any], intersection),
  fn('indexFromEnd', [2, 2], (args) => memberFromEnd(args), 'outer'),
  fn('tryIndexFromEnd', [2, 2], (args) => list(args, 0).at(-int(args, 1)) ?? null, 'outer'),
];

/** Texts and numbers one after another, or the members of lists. An unknown part makes the whole unknown, but for one inside a list. */
function concat(args: readonly Value[]): Value | undefined {
  const known = args.filter((arg) => !isUnknown(arg));
  const lists = args.map(knownItems);
  if (args.length > 0 && lists.every((items) => items !== undefined))
    return lists.flatMap((items) => items ?? []);
  if (known.length < args.length) return undefined;
  if (args.some((arg) => arg === null || typeof arg === 'object'))
    return fault('either all arguments are lists, or none is one, or an object, or null');
  return args.map(plainText).join('');
}

function memberFromEnd(args: readonly Value[]): Value {
  const value = list(args, 0).at(-int(args, 1));
  return value === undefined ? fault('the list has no such member') : value;
}

function sizeOf(value: Value): number {
  if (typeof value === 'string' || isList(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : wrong(0, 'a text, a list or an object', value);
}

function textOrList(args: readonly Value[]): readonly Value[] | string {
  const [value = null] = args;
  return typeof value === 'string' ? value : list(args, 0);
}

function contains([inside = null, wanted = null]: readonly Value[]): Value | undefined {
  if (typeof inside === 'string' && typeof wanted === 'string') return inside.includes(wanted);
  if (isObject(inside) && typeof wanted === 'string') return getKey(inside, wanted) !== undefined;
  if (!isList(inside)) return fault(`${kindOf(wanted)} cannot be looked for in ${kindOf(inside)}`);
  if (holdsUnknown(wanted)) return undefined;
  if (inside.some((one) => sameValue(one, wanted))) return true;
  return inside.some(holdsUnknown) ? undefined : false;
}

function indexOf([inside = null, wanted = null]: readonly Value[], fromEnd: boolean): number {
  if (isList(inside)) {
    const same = (one: Value): boolean => sameValue(one, wanted);
    return fromEnd ? inside.findLastIndex(same) : inside.findIndex(same);
  }
  if (typeof inside !== 'string' || typeof wanted !== 'string')
    return fault(`${kindOf(wanted)} cannot be looked for in ${kindOf(inside)}`);
  const [text, part] = [inside.toLowerCase(), wanted.toLowerCase()];
  // The engine gives the last character's place for an empty text.
  if (part === '') return fromEnd ? Math.max(0, text.length - 1) : 0;
  return fromEnd ? text.lastIndexOf(part) : text.indexOf(part);
}

function distinct(items: readonly Value[]): readonly Value[] {
  const found: Value[] = [];
  const plain = new Set<Value>();
  for (const item of items) {
    const known =
      typeof item === 'object' && item !== null ? found.some((one) => sameValue(one, item)) : plain.has(item);
    if (!known) found.push(item);
    plain.add(item);
  }
  return found;
}

function unionOfLists(args: readonly Value[]): readonly Value[] {
  return distinct(args.flatMap((_, index) => list(args, index)));
}

/** Later objects win; objects inside objects are joined; nothing (null) does not overwrite. */
function unionOfObjects(args: readonly Value[]): ValueObject {
  return args.reduce<ValueObject>((whole, value, index) => {
    if (!isObject(value)) return wrong(index, 'an object like the first', value);
    const entries = new Map(
      Object.entries(whole).map(([key, inner]) => [key.toLowerCase(), [key, inner] as const]),
    );
    for (const [key, inner] of Object.entries(value)) {
      const before = entries.get(key.toLowerCase())?.[1];
      const joined = before === undefined ? inner : join(before, inner);
      entries.set(key.toLowerCase(), [key, joined]);
    }
    return Object.fromEntries(entries.values());
  }, {});
}

function join(before: Value, after: Value): Value {
  if (after === null) return before;
  if (isObject(before) && isObject(after)) return unionOfObjects([before, after]);
  const open = (isObject(before) && isUnknown(after)) || (isUnknown(before) && isObject(after));
  return open ? unknown(callOf('union', [expressionOf(before), expressionOf(after)])) : after;
}

function intersection(args: readonly Value[]): Value {
  const [start = null, ...others] = args;
  if (isList(start)) {
    const lists = others.map((_, index) => list(others, index));
    return distinct(start).filter((one) => lists.every((other) => other.some((two) => sameValue(one, two))));
  }
  if (!isObject(start)) return wrong(0, 'a list or an object', start);
  const same = ([key, value]: readonly [string, Value]): boolean =>
    others.every((other) => isObject(other) && sameValue(getKey(other, key) ?? null, value));
  return Object.fromEntries(Object.entries(start).filter(same));
}
