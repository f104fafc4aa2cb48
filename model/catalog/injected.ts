import type { ResourceId } from '../ids.ts';
import type { ArmCodec } from './arm-codec.ts';
import type { KindEntry } from './kind.ts';
import type { ServiceFacet } from './service.ts';

/** A name under which a service in a subnet is called. */
export interface InjectedName {
  /** The name that clients use. */
  readonly fqdn: string;
  /** The word by which answers and private endpoints speak of it. */
  readonly subresource: string;
  /** What public DNS gives for it: the private address in the subnet, the public one, or nothing. */
  readonly publicly: 'privateAddress' | 'publicAddress' | 'nothing';
  /** The private zone in which whoever draws it has to write the record, with its relative name; absent where Azure's own answer is enough. */
  readonly ownZone?: { readonly zone: string; readonly record: string };
  /** The privatelink name that stands behind it once a private endpoint is approved. */
  readonly privateLinkAlias?: string;
  /** The alias in a private zone that public DNS gives for it, where Azure writes the record there itself. */
  readonly alias?: { readonly fqdn: string; readonly zone: ResourceId | null; readonly record: string };
}

/** A service tag, and the region of the service that is meant; null where it has none. */
export interface TagOf {
  readonly tag: string;
  readonly region: string | null;
}

/** A flow without which a service in a subnet does not work. */
export interface InjectedNeed {
  readonly direction: 'Inbound' | 'Outbound';
  /** The other end: a service tag, the health probe of the platform, or the service's own subnet. */
  readonly with: TagOf | 'healthProbe' | 'ownSubnet';
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
  /** What it is for, in the middle of a sentence. */
  readonly what: string;
}

/** A route that a service in a subnet wants beside a default route to an appliance. */
export interface InjectedRoute {
  /** A service tag, or the service's own subnet. */
  readonly to: TagOf | 'ownSubnet';
  readonly nextHop: 'Internet' | 'VnetLocal';
  /** What breaks without it, at the end of a sentence. */
  readonly without: string;
  /** Azure writes and keeps the route itself. */
  readonly enforced?: true;
}

/** What a kind adds that stands in a subnet of yours by injection: names, ports, public face and what it cannot do without. */
export interface InjectedFacet {
  /** The groups of private endpoints that may stand for it besides; none where Azure takes none. */
  readonly subresources: ServiceFacet['subresources'];
  names(
    name: string,
    settings: never,
    zoneName: (zone: ResourceId | null) => string | null,
  ): readonly InjectedName[];
  /** TCP ports on which it answers, such as `80,443`; absent where the page does not list them all. */
  listens?(settings: never): string;
  /** TCP ports that hang on settings which are not modelled, and on which. */
  readonly mayListen?: { readonly ports: string; readonly when: string };
  /** Its public address, and whether it takes calls there; null where it has none. */
  publicFace?(settings: never): { readonly open: boolean; readonly address: string | null } | null;
  /** Microsoft does not support it over a peering between regions. */
  readonly noGlobalPeering?: true;
  /** Its load balancer lets nobody in until an NSG of the subnet does. */
  readonly closedWithoutNsg?: true;
  needs(settings: never, region: string): readonly InjectedNeed[];
  routes(settings: never, region: string): readonly InjectedRoute[];
  /** The page that lists its needs, and the date of the version that was read. */
  readonly source: string;
}

/** A kind that stands in a subnet of yours by injection. */
export interface InjectedEntry extends KindEntry {
  readonly injected: InjectedFacet;
  /** Between the document and ARM, both ways; absent where the codec has a file of its own. */
  readonly arm?: ArmCodec;
}

/** Declares an injected kind and keeps its literal types. */
export function defineInjected<const E extends InjectedEntry>(entry: E): E {
  return entry;
}
