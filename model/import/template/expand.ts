import { callOf, literalOf } from '../../arm/expression.ts';
import type { Json, JsonObject } from '../../catalog/arm-resource.ts';
import { at, isJsonObject, listAt, textAt } from '../../catalog/read-json.ts';
import { once } from './deployment.ts';
import { evaluateJson } from './evaluate-json.ts';
import type { Deployment, Frame, Instance } from './frame.ts';
import { loopOf, stepsOf } from './loops.ts';
import { nestedIn } from './nested.ts';
import { inside, type Path } from './path.ts';
import { idOf } from './references.ts';
import { placeOf } from './resource-scope.ts';
import { resourceIdOf, scopeId } from './scope.ts';
import {
  expressionOf,
  isObject,
  isUnknown,
  printName,
  reveal,
  type Unknown,
  unknown,
  type Value,
  type ValueObject,
} from './value.ts';

/** Says of a resource what its parent's entry says: type and name go in front of its own. */
interface Parent {
  readonly type: string;
  readonly name: string | Unknown;
}

/** The resources that one entry of a template stands for: each turn of its loop, and those written inside it. Registered under their ids. */
export function expandEntry(
  json: JsonObject,
  path: Path | null,
  symbol: string | undefined,
  deployment: Deployment,
): readonly Instance[] {
  return turnsOf(json, path, deployment.frame).flatMap(({ frame, turn }) =>
    expandTurn({ json, path, symbol, deployment, frame, turn, parent: null }),
  );
}

interface Turn {
  readonly frame: Frame;
  readonly turn: number | undefined;
}

function turnsOf(json: JsonObject, path: Path | null, frame: Frame): readonly Turn[] {
  const loop = loopOf(at(json, 'copy') ?? null);
  if (!loop) return [{ frame, turn: undefined }];
  const place = inside(path, 'copy');
  const count = evaluateJson(loop.count, inside(place, 'count'), frame);
  return stepsOf(loop, count, place, frame.run).map((index) => ({
    frame: { ...frame, loops: [...frame.loops, { name: loop.name, index, unnamed: true }] },
    turn: index,
  }));
}

interface TurnParts extends Turn {
  readonly json: JsonObject;
  readonly path: Path | null;
  readonly symbol: string | undefined;
  readonly deployment: Deployment;
  readonly parent: Parent | null;
}

function expandTurn(parts: TurnParts): readonly Instance[] {
  const { json, path, deployment, frame } = parts;
  frame.run.spend(10);
  const instance = instanceOf(parts);
  if (!instance) return [];
  if (typeof instance.id === 'string' && instance.deployed && !instance.existing)
    frame.run.registry.set(instance.id.toLowerCase(), instance);
  const children = listAt(json, 'resources').flatMap((child, index): readonly Instance[] => {
    const place = inside(path, 'resources', index);
    if (!isJsonObject(child)) return [];
    return turnsOf(child, place, frame).flatMap(({ frame: inner, turn }) =>
      expandTurn({
        json: child,
        path: place,
        symbol: undefined,
        deployment,
        frame: inner,
        turn,
        parent: instance,
      }),
    );
  });
  return [instance, ...children];
}

function instanceOf({
  json,
  path,
  symbol,
  deployment,
  frame,
  turn,
  parent,
}: TurnParts): Instance | undefined {
  const word = (key: string): Value => evaluateJson(at(json, key) ?? null, inside(path, key), frame);
  // Types of extensions such as Microsoft Graph carry their version behind an @.
  const [ownType = '', typeVersion] = printed(word('type')).split('@');
  const ownName = nameOf(word('name'));
  if (ownType === '') {
    frame.run.report('not-a-resource', 'warning', 'This resource has no type: it is left out.', path);
    return undefined;
  }
  const type = parent ? childType(parent.type, ownType) : ownType;
  const name = parent ? childName(parent, type, ownType, ownName) : ownName;
  const place = placeOf(json, type, name, frame, word);
  const version = word('apiVersion');
  const base = { type: place.type, name: place.name };
  const below = place.extends ?? scopeId(place.scope);
  const instance: Instance = {
    ...base,
    deployment,
    path,
    symbol,
    turn,
    apiVersion: version === null ? typeVersion : printed(version),
    id: idOf(base, (names) => resourceIdOf(below, place.type, names)),
    scope: place.scope,
    extends: place.extends,
    existing: at(json, 'existing') === true,
    deployed: isDeployed(json, path, frame),
    body: once(() => bodyOf(json, path, frame), {}),
    nested: once(() => nestedIn(instance, json, frame, expandEntry), undefined),
  };
  return instance;
}

function isDeployed(json: JsonObject, path: Path | null, frame: Frame): boolean {
  const condition = at(json, 'condition');
  if (condition === undefined) return true;
  const value = reveal(evaluateJson(condition, inside(path, 'condition'), frame));
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  frame.run.report(
    'open-condition',
    'note',
    'Whether this resource is deployed is not known before a deployment: it is taken.',
    path,
  );
  return true;
}

function childType(parent: string, own: string): string {
  return own.toLowerCase().startsWith(`${parent.toLowerCase()}/`) ? own : `${parent}/${own}`;
}

/** A child's name is its own part alone, but some templates write the whole of it. */
function childName(parent: Parent, type: string, ownType: string, own: string | Unknown): string | Unknown {
  if (isUnknown(own) || isUnknown(parent.name))
    return ownType === type && !isUnknown(parent.name)
      ? own
      : unknown(callOf('format', [literalOf('{0}/{1}'), expressionOf(parent.name), expressionOf(own)]));
  const parts = type.split('/').length - 1;
  const whole =
    own.split('/').length === parts && own.toLowerCase().startsWith(`${parent.name.toLowerCase()}/`);
  return whole ? own : `${parent.name}/${own}`;
}

/** Keys that say what a resource is and how it is deployed, not how it looks. */
const envelope = new Set(
  'type name apiVersion condition copy dependsOn resources scope comments metadata existing import extension resourceGroup subscriptionId asserts'
    .toLowerCase()
    .split(' '),
);

function bodyOf(json: JsonObject, path: Path | null, frame: Frame): ValueObject {
  const deploys = /^microsoft\.resources\/deployments$/i.test(textAt(json, 'type') ?? '');
  const entries = Object.entries(json).filter(([key]) => !envelope.has(key.toLowerCase()));
  const shown: readonly (readonly [string, Json])[] = deploys
    ? entries.filter(([key]) => key.toLowerCase() !== 'properties')
    : entries;
  const plain: [string, Value][] = shown.map(([key, value]) => [
    key,
    evaluateJson(value, inside(path, key), frame),
  ]);
  const link = deploys ? at(json, 'properties', 'templateLink') : undefined;
  if (link !== undefined)
    plain.push([
      'properties',
      { templateLink: evaluateJson(link, inside(path, 'properties', 'templateLink'), frame) },
    ]);
  // Nothing (null) at the top is as if it were not there; deeper it stays, as Azure's engine leaves it.
  return Object.fromEntries(plain.filter(([, value]) => value !== null));
}

function printed(value: Value): string {
  if (value === null) return '';
  return typeof value === 'string'
    ? value
    : isUnknown(value)
      ? printName(value)
      : isObject(value)
        ? ''
        : String(value);
}

function nameOf(value: Value): string | Unknown {
  return isUnknown(value) ? value : printed(value);
}
