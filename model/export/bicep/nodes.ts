import { type ArmName, armId, armKey, parentOf, parseArmId, versionOf } from '../../catalog/arm-resource.ts';
import { isGroupType } from '../deployment/ids.ts';
import type { Plan } from '../deployment/plan.ts';
import type { Resolved } from '../deployment/resolve.ts';
import { expressionsIn } from '../deployment/value.ts';
import { type NameGiver, nameGiver, symbolOf } from './symbols.ts';

/** A resource as a file declares it: deployed, or only there to be named. */
export interface Node {
  readonly name: ArmName;
  readonly symbol: string;
  /** `vnet::dataSubnet` for what is declared inside another. */
  readonly path: string;
  readonly version: string;
  /** Absent for what the file only names. */
  readonly deployed?: Resolved;
  /** Declared inside it, to be named. */
  readonly inner: Node[];
  /** Does the file name it, or something inside it? */
  isNamed: boolean;
}

/** The declarations of one file. */
export interface Nodes {
  readonly existing: readonly Node[];
  readonly deployed: readonly Node[];
  /** The declaration of exactly this resource. */
  find(of: ArmName): Node | undefined;
}

/** Works out what a file has to declare so that everything that its resources name has a symbol. */
export function nodesOf(
  resources: readonly Resolved[],
  alsoThere: readonly Resolved[],
  plan: Plan,
  names: NameGiver,
): Nodes {
  const byKey = new Map<string, Node>();
  const inside = new Map<Node, NameGiver>();
  const existing: Node[] = [];
  const deployed = resources.map((one) => {
    const { resource } = one;
    const symbol = names.take(symbolOf(resource.type, resource.name, parentOf(resource)?.name));
    const node = newNode(resource, symbol, symbol, versionOf(resource) ?? '', one);
    byKey.set(armKey(resource), node);
    return node;
  });
  const declare = (name: ArmName, version: string): Node => {
    const known = byKey.get(armKey(name));
    if (known) return known;
    const parent = parentOf(name);
    const own = versionOf(plan.lookup.exactly(name) ?? name) ?? version;
    const holder = parent && declare(parent, own);
    const giver = holder ? (inside.get(holder) ?? nameGiver(names)) : names;
    if (holder) inside.set(holder, giver);
    const symbol = giver.take(symbolOf(name.type, name.name));
    const node = newNode(name, symbol, holder ? `${holder.path}::${symbol}` : symbol, own);
    byKey.set(armKey(name), node);
    (holder ? holder.inner : existing).push(node);
    return node;
  };
  const markNamed = (name: ArmName): void => {
    for (let at: ArmName | undefined = name; at; at = parentOf(at)) {
      const node = byKey.get(armKey(at));
      if (node) node.isNamed = true;
    }
  };
  for (const { name, version } of resources.flatMap((one) => targetsOf(one, plan))) {
    declare(name, version);
    markNamed(name);
  }
  for (const { resource } of alsoThere) declare(resource, versionOf(resource) ?? '');
  return { existing, deployed, find: (of) => byKey.get(armKey(of)) };
}

/** Everything that a resource names by symbol. */
export function targetsOf(
  one: Resolved,
  plan: Plan,
): readonly { readonly name: ArmName; readonly version: string }[] {
  const { resource, entries, name } = one;
  const inBody = [...expressionsIn(name), ...entries.flatMap(([, value]) => expressionsIn(value))].flatMap(
    (value) => (value.kind === 'id' || value.kind === 'state' ? [value.of] : []),
  );
  const parent = hasParent(one) ? parentOf(resource) : undefined;
  const extended = resource.extends === undefined ? undefined : parseArmId(resource.extends);
  const own = versionOf(resource) ?? '';
  return [
    ...inBody.filter((of) => isSymbolic(of, one, plan)).map((of) => ({ name: of, version: '' })),
    ...(parent ? [{ name: parent, version: own }] : []),
    ...(extended ? [{ name: extended, version: own }] : []),
  ];
}

/** May a resource name another one by symbol, and can a file declare that one? */
export function isSymbolic(of: ArmName, from: Resolved, plan: Plan): boolean {
  if (of.extends !== undefined || of.subscription === '' || isGroupType(of.type) || armId(of).includes('['))
    return false;
  const known = plan.lookup.exactly(of);
  return versionOf(known ?? of) !== undefined && isPlainType(of.type) && plan.needs.mayName(from, of);
}

/** A name that a deployment works out is not taken apart. */
export function hasParent({ resource }: Resolved): boolean {
  return !resource.name.startsWith('[');
}

function isPlainType(type: string): boolean {
  return /^[\w.]+(\/[\w.-]+)+$/.test(type);
}

function newNode(name: ArmName, symbol: string, path: string, version: string, deployed?: Resolved): Node {
  return { name, symbol, path, version, inner: [], isNamed: false, ...(deployed ? { deployed } : {}) };
}
