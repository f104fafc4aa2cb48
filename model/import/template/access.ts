import { type Expression, literalOf } from '../../arm/expression.ts';
import { fault } from './fault.ts';
import {
  expressionOf,
  getKey,
  isList,
  isObject,
  isUnknown,
  kindOf,
  type Peek,
  type Unknown,
  unknown,
  type Value,
} from './value.ts';

/** The value under a key; undefined where there is none. A fault where the value can have no keys at all. */
export function access(value: Value, key: Value): Value | undefined {
  if (isUnknown(value) || isUnknown(key)) return accessUnknown(value, key);
  if (isObject(value)) {
    if (typeof key !== 'string')
      return fault(`an object's property has a text as its name, not ${kindOf(key)}`);
    return getKey(value, key);
  }
  if (isList(value)) {
    if (typeof key !== 'number')
      return fault(`a list has no property, so "${String(key)}" cannot be asked for`);
    return value[key];
  }
  return fault(`${kindOf(value)} has no property "${String(key)}"`);
}

/** The members of an unknown list as far as the template itself says them; undefined where it does not. */
export function knownItems(value: Value): readonly Value[] | undefined {
  if (isList(value)) return value;
  if (!isUnknown(value) || !isList(value.peek?.value)) return undefined;
  return value.peek.value.map((_, index) => accessUnknown(value, index));
}

/** The value under a key when something is missing, as a message says it. */
export function missingKey(value: Value, key: Value): never {
  if (isList(value)) return fault(`the list has ${value.length} members, so there is none at ${String(key)}`);
  const names = isObject(value) ? Object.keys(value).slice(0, 12).join(', ') : '';
  return fault(`there is no property "${String(key)}"${names === '' ? '' : ` (there are: ${names})`}`);
}

function accessUnknown(value: Value, key: Value): Value {
  const expression: Expression = { kind: 'access', of: expressionOf(value), key: expressionOf(key) };
  if (!isUnknown(value) || isUnknown(key)) return unknown(expression);
  if (value.secret !== undefined) {
    const secret = access(value.secret, key);
    return secret === undefined ? missingKey(value.secret, key) : unknown(expression, { secret });
  }
  return peekInto(value, key, expression);
}

function peekInto(value: Unknown, key: Value, expression: Expression): Value {
  const { peek } = value;
  if (!peek || isUnknown(peek.value)) return unknown(expression);
  const fits = isObject(peek.value) || (isList(peek.value) && typeof key === 'number');
  const inner = fits ? access(peek.value, key) : undefined;
  const isName = typeof key === 'string';
  if (inner !== undefined && isName && peek.exact?.includes(key.toLowerCase())) return inner;
  if (inner === undefined) {
    if (isName && key.toLowerCase() === 'id' && peek.id !== undefined) return peek.id;
    return unknown(expression);
  }
  if (!isList(inner) && !isObject(inner)) return inner;
  const id = idInside(peek, key, inner);
  const shown = peek.shown && { shown: true as const };
  return unknown(expression, { peek: { value: inner, ...shown, ...(id !== undefined && { id }) } });
}

/** Parts of network resources have ids made of the list's word and their own name: `…/virtualNetworks/v/subnets/s`. */
function idInside(peek: Peek, key: Value, inner: Value): string | undefined {
  if (peek.id === undefined || !/\/providers\/microsoft\.network\//i.test(peek.id)) return undefined;
  if (typeof key === 'string') {
    if (key.toLowerCase() === 'properties') return peek.id;
    return isList(inner) ? `${peek.id}/${key}` : undefined;
  }
  const name = isObject(inner) ? getKey(inner, 'name') : undefined;
  return typeof name === 'string' ? `${peek.id}/${name}` : undefined;
}

/** An expression for one part of another. */
export function partOf(of: Expression, ...keys: readonly (string | number)[]): Expression {
  return keys.reduce<Expression>((outer, key) => ({ kind: 'access', of: outer, key: literalOf(key) }), of);
}
