import { type Ip, printIp } from '../address/ip.ts';
import type { Protocol } from '../address/traffic.ts';
import type { ResourceOf } from '../document/resource.ts';
import { code, nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network, ServiceNode } from '../network/network.ts';
import type { Assumption, Blocker, Fix, Hop, Layer, PathKind, Step } from './answer.ts';
import type { Origin, Target } from './end.ts';

/** Where a packet goes, once the name is resolved. */
export type Destination =
  | { readonly kind: 'private'; readonly ip: Ip }
  | {
      readonly kind: 'service';
      readonly service: ServiceNode;
      readonly subresource: string;
      readonly ip: Ip | null;
    }
  | {
      readonly kind: 'public';
      readonly ip: Ip | null;
      readonly resource: ResourceId | null;
      /** The service tag of the address, where it is one of Azure's own, such as those of Front Door. */
      readonly tag?: string;
    };

/** The packet under way: its header, and who it passed. */
export interface Parcel {
  readonly sourceIp: Ip;
  /** The source as it is told where it is any address of a subnet; null where it is the address itself. */
  readonly sourceText: string | null;
  readonly destination: Destination;
  readonly fqdn: string | null;
  readonly protocol: Protocol;
  readonly port: number;
  /** The service tag of a source that is one of Azure's own public addresses, such as those of Front Door; null where no tag is known to hold it. */
  readonly sourceTag?: string | null;
  /** The VNet in which the packet originated, as peerings see it: translation makes the appliance its origin. */
  readonly originVnet: ResourceId | null;
  /** The resource that is meant, for what is called by its own address: elsewhere the same address may be somebody else's. */
  readonly meant: ResourceId | null;
  /** What the question is about, also where it is called by a name that others share; absent for what a proxy opens. */
  readonly wanted?: ResourceId | null;
  /** Who opened the connection, whose identity a service may ask for; absent where nothing is drawn for it. */
  readonly caller?: ResourceId | null;
}

/** The subnet whose routes decide next, and the thing from which the packet leaves. */
export interface Position {
  readonly subnet: ResourceId;
  readonly thing: ResourceId;
  /** Where the packet is on the canvas, where that is not the thing: an app calls from its integration subnet. */
  readonly from?: ResourceId;
}

/** How far a leg came: on to another subnet, or to an end (arrived or not; the record tells). */
export type Leg = { readonly at: Position; readonly parcel: Parcel } | null;

/** A blocker, and whether the packet died of it or only went another way than meant. */
export interface WalkBlocker extends Blocker {
  readonly fatal: boolean;
}

/** Something that the drawing cannot decide. */
export interface Doubt {
  readonly says: Sentence;
  readonly rule: string;
  readonly layer: Layer;
  readonly at: ResourceId | null;
}

/** An appliance or firewall on the way, which keeps state. */
export interface Passed {
  readonly id: ResourceId;
  readonly kind: 'firewall' | 'machine';
  /** Did it put its own address in the place of the source? */
  readonly translated: boolean;
  readonly subnet: ResourceId;
  readonly ip: Ip;
  /** The internal load balancer that chose it, and the machines among which it chose. */
  readonly balancer?: Balanced;
}

/** A load balancer that is the next hop of a route, and the machines behind it. */
export interface Balanced {
  readonly id: ResourceId;
  readonly pool: readonly ResourceId[];
}

/** A decision of an NSG or firewall on the way that can be asked again for another port. */
export interface PortCheck {
  readonly layer: 'nsgOut' | 'nsgIn' | 'firewall';
  readonly at: ResourceId;
  /** The name of the rule that denies the port, or null when it passes. */
  deniedBy(port: number): string | null;
  /** Ports at which the decision may change: where ranges of its rules begin, and just after they end. */
  edges(): readonly number[];
}

/** How the walk ended. */
export interface Arrival {
  readonly at: ResourceId | null;
  readonly subnet: ResourceId | null;
  readonly ip: Ip | null;
  /** The address that the destination sees. */
  readonly source: string;
  readonly sourceIp: Ip | null;
}

/** A connection that a proxy may open to go on: one with ends of its own, or a way that it walks by itself. */
export interface OnwardWay {
  /** What is at its end, for the sentences; null for a name or an address outside the drawing. */
  readonly to: ResourceId | null;
  readonly ends?: {
    readonly origin: Origin;
    readonly target: Target;
    readonly port: number;
    readonly protocol: Protocol;
  };
  walkOn?(walk: Walk): void;
}

/** What goes on where the connection of the client ends: the proxy, and the ways of which it takes one. */
export interface Onward {
  readonly by: ResourceId;
  readonly ways: readonly OnwardWay[];
}

/** What a firewall sends on once its own DNS was asked for the name in a packet; null where that gave no address. */
export type ResolveAtFirewall = (
  walk: Walk,
  firewall: ResourceOf<'azureFirewall'>,
  vnet: ResourceId,
  parcel: Parcel,
) => Parcel | null;

/** The record of one packet's way; quiet walks only look for a route. */
export interface Walk {
  readonly network: Network;
  readonly quiet: boolean;
  /** Handed in, because a question for a name is a packet that takes a walk of its own. */
  readonly resolveAtFirewall: ResolveAtFirewall;
  readonly steps: Step[];
  readonly blockers: WalkBlocker[];
  readonly doubts: Doubt[];
  readonly hops: Hop[];
  readonly passed: Passed[];
  readonly checks: PortCheck[];
  readonly assumptions: Assumption[];
  readonly remarks: { readonly rule: string; readonly says: Sentence }[];
  readonly notModelled: Sentence[];
  /** Rules behind the routes of a quiet walk, which writes no steps. */
  readonly routedBy: string[];
  path: PathKind | null;
  arrival: Arrival | null;
  /** A proxy that took the connection and opens another. */
  onward: Onward | null;
  /** Where the client's own connection ended, once a proxy opened another; the arrival is then that of the other one. */
  calledAt: Arrival | null;
  /** What a proxy opened came to another place than it was meant to. */
  onwardMisdirected: { readonly by: ResourceId; readonly to: ResourceId | null } | null;
}

/** A fresh record. */
export function newWalk(network: Network, resolveAtFirewall: ResolveAtFirewall, quiet = false): Walk {
  return {
    network,
    quiet,
    resolveAtFirewall,
    steps: [],
    blockers: [],
    doubts: [],
    hops: [],
    passed: [],
    checks: [],
    assumptions: [],
    remarks: [],
    notModelled: [],
    routedBy: [],
    path: null,
    arrival: null,
    onward: null,
    calledAt: null,
    onwardMisdirected: null,
  };
}

/** Writes down a step, unless the walk is quiet. */
export function note(walk: Walk, step: Partial<Step> & Pick<Step, 'action' | 'says'>): void {
  if (walk.quiet) return;
  walk.steps.push({ details: [], rules: [], at: [], outcome: 'passed', ...step });
}

/** Writes down that something stops the packet, as a step and as a blocker. */
export function block(
  walk: Walk,
  action: Step['action'],
  blocker: {
    layer: Layer;
    at: ResourceId | null;
    rule: string;
    evidence: Sentence;
    fix?: Fix | undefined;
    fatal?: boolean;
  },
  more: { readonly details?: readonly Sentence[]; readonly rules?: readonly string[] } = {},
): void {
  const { fix, fatal = true, ...rest } = blocker;
  walk.blockers.push({ ...rest, fatal, ...(fix ? { fix } : {}) });
  note(walk, {
    action,
    says: blocker.evidence,
    rules: [blocker.rule, ...(more.rules ?? []).filter((rule) => rule !== blocker.rule)],
    at: blocker.at === null ? [] : [blocker.at],
    details: more.details ?? [],
    outcome: fatal ? 'blocked' : 'info',
  });
}

/** Writes down something that the drawing cannot decide. */
export function doubt(
  walk: Walk,
  action: Step['action'],
  one: Doubt,
  more: { readonly rules?: readonly string[] } = {},
): void {
  walk.doubts.push(one);
  note(walk, {
    action,
    says: one.says,
    rules: [one.rule, ...(more.rules ?? []).filter((rule) => rule !== one.rule)],
    at: one.at === null ? [] : [one.at],
    outcome: 'depends',
  });
}

/** Adds an assumption once. */
export function assume(walk: Walk, kind: Assumption['kind'], says: Sentence): void {
  const text = JSON.stringify(says);
  if (!walk.assumptions.some((known) => JSON.stringify(known.says) === text))
    walk.assumptions.push({ kind, says });
}

/** Protocol and port of a packet as people write them; ICMP has no ports. */
export function printFlow({ protocol, port }: Pick<Parcel, 'protocol' | 'port'>): string {
  return protocol === 'icmp' ? 'ICMP' : `${protocol.toUpperCase()} ${port}`;
}

/** The source of a packet in words. */
export function printSource({ sourceText, sourceIp }: Parcel): string {
  return sourceText ?? printIp(sourceIp);
}

/** Writes down the kind of way. */
export function takePath(walk: Walk, path: PathKind): void {
  walk.path = path;
}

/** The destination in words. */
export function sayDestination(
  network: Network,
  destination: Destination,
  print: (ip: Ip) => string,
): Sentence {
  switch (destination.kind) {
    case 'private':
      return say`${code(print(destination.ip))}`;
    case 'service':
      return destination.ip === null
        ? say`the public address of ${nameOf(destination.service)}`
        : say`${code(print(destination.ip))}, the public address of ${nameOf(destination.service)}`;
    case 'public': {
      if (destination.ip !== null) return say`${code(print(destination.ip))}`;
      const resource =
        destination.resource === null ? undefined : network.design.resources[destination.resource];
      return resource && resource.kind !== 'internet'
        ? say`the public address of ${nameOf(resource)}`
        : say`the internet`;
    }
  }
}
