import type { Ip } from '../address/ip.ts';
import type { Prefix } from '../address/prefix.ts';
import type { ServiceEndpointFacet } from '../catalog/service.ts';
import type { ResourceId } from '../ids.ts';

/** Where a route sends a packet; Azure's next hop types, with the peering's and endpoint's resource. */
export type NextHop =
  | { readonly kind: 'virtualNetwork' }
  | {
      readonly kind: 'peering';
      readonly vnet: ResourceId;
      readonly peering: ResourceId;
      /** It is no peering but a connected group, and `peering` the configuration that makes it. */
      readonly isGroup?: true;
    }
  | { readonly kind: 'gateway'; readonly gateway: ResourceId; readonly connection: ResourceId | null }
  | { readonly kind: 'serviceEndpoint'; readonly service: string }
  | { readonly kind: 'privateEndpoint'; readonly endpoint: ResourceId; readonly peering: ResourceId | null }
  | { readonly kind: 'appliance'; readonly address: Ip }
  | { readonly kind: 'internet' }
  | { readonly kind: 'none' }
  | { readonly kind: 'invalid'; readonly rule: string };

/** Who put a route into the table of a subnet. */
export type RouteOrigin = 'system' | 'peering' | 'gateway' | 'serviceEndpoint' | 'privateEndpoint' | 'user';

/** One row of the table that a subnet's packets are looked up in. */
export interface Route {
  /** What it matches: a prefix, or a service tag whose prefixes are kept symbolic. */
  readonly match: { readonly prefix: Prefix } | { readonly tag: string };
  readonly nextHop: NextHop;
  readonly origin: RouteOrigin;
  /** The route's name in its table, or Azure's word for it. */
  readonly name: string;
  /** The resource that brought it: route table, peering, connection, endpoint. */
  readonly owner: ResourceId | null;
  /** The rule by which it is there; null for the user's own and the system's way to the internet. */
  readonly because: string | null;
  /** Of learned routes: the smaller one wins where prefix and origin are the same. */
  readonly rank?: number;
}

/** A user-defined route as it stands in its table. */
export interface UserRoute {
  readonly name: string;
  readonly prefix: string;
  readonly nextHopType: 'VirtualAppliance' | 'VirtualNetworkGateway' | 'VnetLocal' | 'Internet' | 'None';
  readonly nextHopAddress: string | null;
}

/** A private endpoint whose host route a subnet gets. */
export interface EndpointAddress {
  readonly endpoint: ResourceId;
  readonly ip: Ip;
  /** The address range of its VNet that holds the address. */
  readonly vnetRange: Prefix;
  /** Do route tables count for endpoints of its subnet (network policies)? */
  readonly policies: boolean;
  /** The peering over which the host route came; null inside the own VNet. */
  readonly peering: ResourceId | null;
}

/** What brings learned routes into a VNet: a gateway, a Route Server, or the virtual hub that it is connected to. */
export type GatewayType = 'vpn' | 'expressRoute' | 'routeServer' | 'virtualHub';

/** A gateway that a VNet can use: its own, or a peer's with transit. */
export interface UsableGateway {
  readonly gateway: ResourceId;
  readonly type: GatewayType;
  readonly vnet: ResourceId;
  /** The peering that lends it, or the connection of a hub; null for the VNet's own. */
  readonly peering: ResourceId | null;
  readonly learned: readonly LearnedRoute[];
  /** Of a Route Server: which way to a site wins. */
  readonly preference?: 'ExpressRoute' | 'VpnGateway' | 'ASPath';
}

/** A prefix that a gateway learned, and from what. */
export interface LearnedRoute {
  readonly prefix: Prefix;
  /** The connection, appliance or hub that announced it. */
  readonly connection: ResourceId;
  /** Of what an appliance announced to a Route Server: where packets go. */
  readonly nextHop?: Ip;
  /** The rule by which it is there, where that is not the gateway's own. */
  readonly because?: string;
}

/** Everything that decides the routes of one subnet. */
export interface RoutingContext {
  readonly subnet: ResourceId;
  readonly region: string;
  readonly addressSpaces: readonly Prefix[];
  readonly peers: readonly {
    readonly vnet: ResourceId;
    readonly peering: ResourceId;
    /** Absent: a peering. */
    readonly via?: 'peering' | 'hubAndSpoke' | 'connectedGroup';
    readonly addressSpaces: readonly Prefix[];
  }[];
  readonly gateways: readonly UsableGateway[];
  readonly endpoints: readonly EndpointAddress[];
  /** Words of `serviceEndpoints[].service`. */
  readonly serviceEndpoints: readonly string[];
  readonly routeTable: {
    readonly id: ResourceId;
    readonly disableBgpRoutePropagation: boolean;
    readonly routes: readonly UserRoute[];
  } | null;
}

/** Where a packet wants to go: an address, or a public service whose addresses are symbolic. */
export interface RouteDestination {
  /** Null while the public address is not known. */
  readonly ip: Ip | null;
  readonly service: {
    readonly tag: string | null;
    readonly region: string;
    readonly endpoint: ServiceEndpointFacet | null;
  } | null;
}

/** A route that could have taken the packet, and the rule by which it did not. */
export interface LosingRoute {
  readonly route: Route;
  readonly because: string;
}

/** The lookup of one destination. */
export interface RouteChoice {
  readonly route: Route | null;
  readonly because: readonly string[];
  readonly losers: readonly LosingRoute[];
  /** Routes by explicit public prefix that may or may not match a symbolic address. */
  readonly uncertain: readonly Route[];
  /** Learned routes that are as good as the chosen one and lead elsewhere. */
  readonly tied: readonly Route[];
}

/** The prefix length by which a route competes; a tag counts as more specific than any default route. */
export function lengthOf(route: Route): number {
  return 'prefix' in route.match ? route.match.prefix.length : 8;
}

/** Is it a default route, 0.0.0.0/0? */
export function isDefaultRoute(route: Route): boolean {
  return 'prefix' in route.match && route.match.prefix.length === 0;
}
