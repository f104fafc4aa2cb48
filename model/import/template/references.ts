import { callOf, type Expression, literalOf } from '../../arm/expression.ts';
import { partOf } from './access.ts';
import { fault } from './fault.ts';
import type { Deployment, Frame, Instance } from './frame.ts';
import type { Call } from './function.ts';
import { scopeId } from './scope.ts';
import {
  expressionOf,
  getKey,
  isUnknown,
  type Peek,
  unknown,
  type Value,
  type ValueObject,
} from './value.ts';

/** The properties of a resource: what the template says of it, and for a nested deployment its outputs. */
export function reference([target = null, version]: readonly Value[], call: Call): Value | undefined {
  const instance = find(target, call.frame);
  if (!instance) return undefined;
  const expression = referenceTo(instance, version);
  const nested = instance.nested();
  if (nested && instance.deployed) {
    const value = { outputs: nested.outputs(), provisioningState: 'Succeeded' };
    return unknown(expression, { peek: { value, exact: ['outputs'] } });
  }
  if (instance.existing || !instance.deployed) return unknown(expression);
  const properties = getKey(instance.body(), 'properties') ?? {};
  return unknown(expression, { peek: peekOf(instance, properties) });
}

/** The whole of a resource, with its location and tags. */
export function fullReference(args: readonly Value[], call: Call): Value | undefined {
  const instance = find(args[0] ?? null, call.frame);
  if (!instance) return undefined;
  const expression = referenceTo(instance, args[1], true);
  if (instance.existing || !instance.deployed) return unknown(expression);
  const nested = instance.nested();
  const { subscription, resourceGroup } = instance.scope;
  const value: ValueObject = {
    ...(instance.apiVersion !== undefined && { apiVersion: instance.apiVersion }),
    ...instance.body(),
    subscriptionId: subscription,
    resourceGroupName: resourceGroup,
    ...(nested && { properties: { outputs: nested.outputs() } }),
  };
  return unknown(expression, { peek: peekOf(instance, value) });
}

/** One reference for each turn of a loop. */
export function references([target = null]: readonly Value[], call: Call): Value | undefined {
  if (typeof target !== 'string') return undefined;
  const found = bySymbol(target, call.frame);
  return found.length === 0
    ? undefined
    : found.map((one) => reference([one.id], call) ?? unknown(referenceTo(one)));
}

/** What the template itself says of a resource, by its symbolic name. */
export function infoOf(symbol: string, call: Call): Value {
  const instance = find(symbol, call.frame);
  if (!instance) return fault(`there is no resource "${symbol}"`);
  const { id, name, type, apiVersion } = instance;
  return { id, name, type, ...(apiVersion !== undefined && { apiVersion }) };
}

/** A call of listKeys() and its like, with the resource's id for its symbolic name. */
export function listCall([target = null, ...rest]: readonly Value[], call: Call): Value {
  const named = find(target, call.frame);
  return unknown(callOf(call.name, [expressionOf(named?.id ?? target), ...rest.map(expressionOf)]));
}

/** The id as text or expression of a resource whose name may be unknown. */
export function idOf(
  instance: Pick<Instance, 'type' | 'name'>,
  make: (parts: readonly string[]) => string,
): Instance['id'] {
  const { type, name } = instance;
  if (!isUnknown(name)) return make(name.split('/'));
  const parts = type.split('/').length - 1;
  const pieces: Expression = callOf('split', [name.expression, literalOf('/')]);
  const names =
    parts === 1 ? [name.expression] : Array.from({ length: parts }, (_, index) => partOf(pieces, index));
  return unknown(callOf('resourceId', [literalOf(type), ...names]));
}

function peekOf(instance: Instance, value: Value): Peek {
  return { value, shown: true, ...(typeof instance.id === 'string' && { id: instance.id }) };
}

function referenceTo(instance: Instance, version?: Value, full = false): Expression {
  const api =
    version !== undefined && version !== null ? expressionOf(version) : literalOf(instance.apiVersion ?? '');
  return callOf('reference', [expressionOf(instance.id), api, ...(full ? [literalOf('full')] : [])]);
}

/** By its id (whole, or from the provider on), its symbolic name, or its name in the same template. */
function find(target: Value, frame: Frame): Instance | undefined {
  if (typeof target !== 'string') return undefined;
  const key = target.toLowerCase().replace(/\/+$/, '');
  if (key.startsWith('/')) return frame.run.registry.get(key);
  const [symbol] = bySymbol(target, frame);
  const here = `${scopeId(frame.deployment?.scope ?? frame.scope)}/providers/${key}`.toLowerCase();
  return symbol ?? frame.run.registry.get(here) ?? byName(key, frame);
}

function bySymbol(target: string, frame: Frame): readonly Instance[] {
  const [, word = '', turn] = /^(.*?)(?:\[(\d+)\])?$/s.exec(target.toLowerCase()) ?? [];
  const isMeant = (one: Instance): boolean =>
    one.symbol?.toLowerCase() === word && (turn === undefined || one.turn === Number(turn));
  return (
    reachable(frame)
      .map((one) => one.instances().filter(isMeant))
      .find(({ length }) => length > 0) ?? []
  );
}

function byName(name: string, frame: Frame): Instance | undefined {
  const isMeant = (one: Instance): boolean => !isUnknown(one.name) && one.name.toLowerCase() === name;
  return reachable(frame)
    .flatMap((one) => one.instances())
    .find(isMeant);
}

/** The templates whose resources an expression may name: its own, and the outer ones as far as they share their words. */
function reachable(frame: Frame): readonly Deployment[] {
  const found: Deployment[] = [];
  for (let at = frame.deployment; at !== null; at = at.frame.home === at ? null : at.parent) found.push(at);
  return found;
}
