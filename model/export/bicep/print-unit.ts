import { armKey } from '../../catalog/arm-resource.ts';
import { idCall, scopeWords } from '../deployment/ids.ts';
import { soundsSecret } from '../deployment/linter-words.ts';
import type { Plan, Scope } from '../deployment/plan.ts';
import type { PlanParameter, Resolved } from '../deployment/resolve.ts';
import { expressionsIn } from '../deployment/value.ts';
import { type Node, type Nodes, nodesOf, targetsOf } from './nodes.ts';
import { type FileContext, printDeployed, printExisting } from './print-resource.ts';
import { quote } from './quote.ts';
import { type NameGiver, nameGiver } from './symbols.ts';

/** An output of a file: the id or the name of one of its main things. */
export interface Output {
  readonly name: string;
  readonly says: string;
  /** Code for its value. */
  readonly value: string;
}

/** The resources of one scope as they stand in a file. */
export interface PrintedUnit {
  /** Declarations, a block each. */
  readonly blocks: readonly (readonly string[])[];
  readonly outputs: readonly Output[];
  /** Names of the parameters that the blocks use. */
  readonly parameters: ReadonlySet<string>;
  readonly names: NameGiver;
}

/** Prints the resources of a unit, and beside them what is already there and is to be shown although nothing names it. */
export function printUnit(
  resources: readonly Resolved[],
  alsoThere: readonly Resolved[],
  scope: Scope,
  plan: Plan,
): PrintedUnit {
  const names = nameGiver();
  for (const { name } of plan.parameters) names.take(name);
  const nodes = nodesOf(resources, alsoThere, plan, names);
  const context: FileContext = { plan, nodes, scope, waitsFor: waitsIn(nodes, plan) };
  return {
    blocks: [
      ...nodes.existing.map((node) => printExisting(node, context)),
      ...nodes.deployed.map((node) => printDeployed(node, context)),
    ],
    outputs: outputsOf(nodes.deployed),
    parameters: parametersIn(resources, nodes, scope, plan),
    names,
  };
}

/** What must come first and is not named by a symbol anyway, straight or through others: an id that is a call, as those of pools and frontends are, makes nothing wait. */
function waitsIn({ deployed, find }: Nodes, plan: Plan): (node: Node) => readonly string[] {
  const positions = new Map(
    deployed.flatMap((node) =>
      node.deployed ? [[armKey(node.name), plan.needs.positionOf(node.deployed)] as const] : [],
    ),
  );
  const named = (from: number): readonly number[] => {
    const one = byPosition.get(from)?.deployed;
    if (one === undefined) return [];
    return targetsOf(one, plan).flatMap(({ name }) => {
      const holder = plan.lookup.holderOf(name);
      const to = holder === undefined ? undefined : positions.get(armKey(holder));
      return to !== undefined && to !== from && plan.needs.of[from]?.has(to) ? [to] : [];
    });
  };
  const byPosition = new Map(
    deployed.flatMap((node) =>
      node.deployed ? [[plan.needs.positionOf(node.deployed), node] as const] : [],
    ),
  );
  const reached = new Map<number, ReadonlySet<number>>();
  const waits = new Map<number, readonly number[]>();
  const reach = (from: number): ReadonlySet<number> => {
    const known = reached.get(from);
    if (known) return known;
    const found = new Set(named(from).flatMap((to) => [to, ...reach(to)]));
    const more = [...(plan.needs.of[from] ?? [])].filter((to) => byPosition.has(to) && !found.has(to));
    const last = more.filter((to) => !more.some((other) => other !== to && reach(other).has(to)));
    waits.set(from, last);
    for (const to of last) for (const one of [to, ...reach(to)]) found.add(one);
    reached.set(from, found);
    return found;
  };
  return (node) => {
    if (!node.deployed || !find(node.name)) return [];
    const from = plan.needs.positionOf(node.deployed);
    reach(from);
    return (waits.get(from) ?? []).flatMap((to) => byPosition.get(to)?.symbol ?? []);
  };
}

/** Every parameter that a unit uses: in bodies, in ids of other scopes, and in the scopes of what is already there. */
function parametersIn(
  resources: readonly Resolved[],
  nodes: Nodes,
  scope: Scope,
  plan: Plan,
): ReadonlySet<string> {
  const inBodies = resources.flatMap(({ name, entries }) => [
    ...expressionsIn(name),
    ...entries.flatMap(([, value]) => expressionsIn(value)),
  ]);
  const inIds = inBodies.flatMap((one) =>
    one.kind === 'id' && !nodes.find(one.of) ? expressionsIn(idCall(one.of, scope, plan)) : [],
  );
  const inScopes = nodes.existing.flatMap(({ name }) => scopeWords(name, scope, plan));
  return new Set(
    [...inBodies, ...inIds, ...inScopes].flatMap((one) => (one.kind === 'parameter' ? [one.name] : [])),
  );
}

/** Things that others will want to find: their ids and names are outputs. */
const mainTypes: readonly string[] = [
  'Microsoft.Network/virtualNetworks',
  'Microsoft.Network/virtualHubs',
  'Microsoft.Network/azureFirewalls',
  'Microsoft.Network/virtualNetworkGateways',
  'Microsoft.Network/applicationGateways',
  'Microsoft.Network/loadBalancers',
  'Microsoft.Network/dnsResolvers',
  'Microsoft.Network/privateLinkServices',
  'Microsoft.Compute/virtualMachines',
];
/** Twice this is below Bicep's limit of 64 outputs a file (0.46). */
const mostThings = 30;

function outputsOf(deployed: readonly Node[]): readonly Output[] {
  const rank = ({ name: { type } }: Node) => {
    const at = mainTypes.findIndex((one) => armKey(one) === armKey(type));
    return at >= 0 ? at : mainTypes.length;
  };
  return deployed
    .filter(({ name: { type, extends: on }, symbol }) => {
      const isMain =
        mainTypes.some((one) => armKey(one) === armKey(type)) ||
        !/^microsoft\.(network|compute|authorization|insights|resources)\//i.test(type);
      return isMain && on === undefined && type.split('/').length === 2 && !soundsSecret(symbol);
    })
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostThings)
    .flatMap(({ symbol, name }) => [
      { name: `${symbol}ResourceId`, says: `Resource id of ${name.name}.`, value: `${symbol}.id` },
      { name: `${symbol}Name`, says: `Name of ${name.name}.`, value: `${symbol}.name` },
    ]);
}

/** Output declarations. */
export function printOutputs(outputs: readonly Output[]): readonly (readonly string[])[] {
  return outputs.map(({ name, says, value }) => [
    `@description(${quote(says)})`,
    `output ${name} string = ${value}`,
  ]);
}

/** The parameters of a plan that are used, those of places first. */
export function usedParameters(plan: Plan, used: ReadonlySet<string>): readonly PlanParameter[] {
  const rank = ({ role }: PlanParameter) => ['location', 'subscription', 'asked', 'unresolved'].indexOf(role);
  return plan.parameters.filter(({ name }) => used.has(name)).toSorted((a, b) => rank(a) - rank(b));
}
