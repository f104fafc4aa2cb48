import { type KindName, kindEntry, serviceEntry } from '../catalog/kinds.ts';
import { services } from '../catalog/services.ts';
import { type Design, find } from '../document/design.ts';
import type { Party } from '../document/question.ts';
import { newResource } from '../document/resource.ts';
import { code, listOf, nameOf, type Sentence, say, withoutStop } from '../explain/sentence.ts';
import { type ResourceId, toResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import type { Network, SubnetNode } from '../network/network.ts';
import type { Answer } from '../trace/answer.ts';
import { trace } from '../trace/trace.ts';
import type { Outlet } from './exposure-types.ts';

const theirs = 'somebodyelse';

/** Asks, for each kind of service that matters to a subnet, whether its callers get to an instance of somebody else. */
export interface OutletAsker {
  outletsOf(subnet: ResourceId): readonly Outlet[];
}

/** The design with one open instance of each kind of service that belongs to another customer, compiled once for all questions. */
export function askOutlets(network: Network): OutletAsker {
  const kinds = kindsAsked(network);
  const foreign = compile(withForeign(network.design, kinds), network.defaults);
  return {
    outletsOf: (id) => {
      const subnet = foreign.subnets.get(id);
      const callers = subnet ? callersIn(foreign, subnet) : [];
      if (!subnet || callers.length === 0) return [];
      return kinds.map((kind) => outletOf(foreign, subnet, kind, callers));
    },
  };
}

/** Storage always, for it takes data from everybody with a key; beside it what is drawn and what service endpoints lead to. */
function kindsAsked(network: Network): readonly KindName[] {
  const drawn = new Set([...network.services.values()].map(({ kind }) => kind));
  const words = new Set([...network.subnets.values()].flatMap(({ settings }) => settings.serviceEndpoints));
  return services
    .filter(({ kind, service: { serviceEndpoint } }) => {
      const facet: { readonly names: readonly string[] } | null = serviceEndpoint;
      if (facet === null) return false;
      return kind === 'storageAccount' || drawn.has(kind) || facet.names.some((name) => words.has(name));
    })
    .map(({ kind }) => kind);
}

function foreignId(kind: KindName): ResourceId {
  return toResourceId(`${theirs}-${kind}`);
}

function withForeign(design: Design, kinds: readonly KindName[]): Design {
  const made = kinds.map((kind) => {
    const id = foreignId(kind);
    const settings = { publicNetworkAccess: 'Enabled', ...openTo(kind) };
    const resource = { ...newResource(kind, id, theirs, null, settings as never), tenant: theirs };
    return [id, { ...resource, subscription: theirs, resourceGroup: theirs }] as const;
  });
  return { ...design, resources: { ...design.resources, ...Object.fromEntries(made) } };
}

/** Somebody who wants the data opens the service to every network. */
function openTo(kind: KindName): object {
  const facet = serviceEntry(kind)?.service.firewall;
  return facet?.decidesBy === 'closedWithoutRules'
    ? { ipRules: ['0.0.0.0/0'], allowAzureServices: true }
    : {};
}

/** Who calls out of a subnet: what stands in it, the apps that are integrated with it; where nothing does, any address of it. */
function callersIn(network: Network, subnet: SubnetNode): readonly Party[] {
  const machines = [...network.nics.values()]
    .flat()
    .filter((nic) => nic.subnet === subnet.id)
    .map(({ machine }): Party => ({ resource: machine }));
  const apps = [...network.services.values()]
    .filter(({ settings }) => settings.integrationSubnet === subnet.id)
    .map(({ id }): Party => ({ resource: id }));
  return [...machines, ...apps];
}

/** Nothing in the drawing stands behind the foreign instance: its name leads nowhere. */
function withoutTheirs(sentence: Sentence): Sentence {
  return sentence.map((part) =>
    typeof part !== 'string' && 'name' in part && part.resource.startsWith(`${theirs}-`)
      ? code(part.name)
      : part,
  );
}

const rank = { yes: 2, depends: 1, no: 0 } as const;

function outletOf(network: Network, subnet: SubnetNode, kind: KindName, callers: readonly Party[]): Outlet {
  const found = callers.map((from) => {
    const answer = trace(network, { from, to: { resource: foreignId(kind) }, port: null, protocol: null });
    return { answer, open: openOf(answer) };
  });
  const widest = found.reduce((a, b) => (rank[b.open] > rank[a.open] ? b : a));
  const { answer, open } = widest;
  return {
    subnet: subnet.id,
    kind,
    open,
    path: answer.path,
    says: withoutTheirs(sayOutlet(network, subnet, kind, widest)),
    rules: [
      ...new Set([...answer.steps.flatMap(({ rules }) => rules), ...answer.blockers.map(({ rule }) => rule)]),
    ],
  };
}

function openOf({ verdict }: Answer): Outlet['open'] {
  if (verdict === 'reachable' || verdict === 'misdirected') return 'yes';
  return verdict === 'blocked' ? 'no' : 'depends';
}

function sayOutlet(
  network: Network,
  subnet: SubnetNode,
  kind: KindName,
  { answer, open }: { readonly answer: Answer; readonly open: Outlet['open'] },
): Sentence {
  const title = kindEntry(kind).title;
  if (open === 'no') {
    const [dead] = answer.blockers;
    return say`Closed: ${withoutStop(dead?.evidence ?? answer.says)}.`;
  }
  if (open === 'depends') {
    const [doubt] = answer.steps.filter(({ outcome }) => outcome === 'depends');
    return say`Depends: ${withoutStop(doubt?.says ?? answer.says)}.`;
  }
  const way =
    answer.path === 'serviceEndpoint'
      ? say`by its service endpoint, to every ${title} that the endpoint covers, those of other customers included`
      : say`over the public path, to every ${title} in the world, those of other customers included`;
  const endpoints = endpointsIn(network, subnet, kind);
  const beside =
    endpoints.length > 0
      ? say` ${listOf(endpoints)} does not close it: a private endpoint adds a path to your own instance.`
      : [];
  return say`Open ${way}.${beside}`;
}

/** The private endpoints of the subnet's VNet that stand for one's own instances of the kind. */
function endpointsIn(network: Network, subnet: SubnetNode, kind: KindName) {
  return [...network.endpoints.values()]
    .filter(({ vnet, target }) => vnet === subnet.vnet && find(network.design, target)?.kind === kind)
    .map((one) => nameOf(one));
}
