import type { Ip } from '../address/ip.ts';
import type { Prefix } from '../address/prefix.ts';
import type { ResourceId } from '../ids.ts';

/** Which route table a connection of a hub names; `other` is one of the user's own, which is not modelled. */
export type HubTable = 'default' | 'none' | 'other';

/** A VNet that is connected to a hub. */
export interface HubAttachment {
  readonly connection: ResourceId;
  readonly vnet: ResourceId;
  readonly ranges: readonly Prefix[];
  readonly associatedTo: HubTable;
  readonly propagatesTo: HubTable;
  /** Does the VNet learn the hub's default route? Null is not known. */
  readonly internetSecurity: boolean | null;
  readonly staticRoutes: readonly { readonly prefix: Prefix; readonly address: Ip }[];
  readonly propagateStaticRoutes: boolean;
  readonly bypassNextHop: boolean;
}

/** A site behind a gateway of a hub. */
export interface HubBranch {
  readonly connection: ResourceId;
  readonly gateway: ResourceId;
  readonly site: ResourceId;
  readonly type: 'vpn' | 'expressRoute';
  readonly prefixes: readonly Prefix[];
}

/** A virtual hub with everything that decides its routes. */
export interface Hub {
  readonly id: ResourceId;
  readonly name: string;
  readonly prefix: Prefix | null;
  readonly region: string;
  readonly wan: ResourceId | null;
  /** Is its WAN of type Standard? */
  readonly standard: boolean;
  readonly branchToBranch: boolean;
  readonly preference: 'ExpressRoute' | 'VpnGateway' | 'ASPath';
  /** The firewalls of routing intent; null without that policy. */
  readonly privateFirewall: ResourceId | null;
  readonly internetFirewall: ResourceId | null;
  /** Ranges outside RFC 1918 that count as private traffic. */
  readonly privatePrefixes: readonly Prefix[];
  readonly attachments: readonly HubAttachment[];
  readonly branches: readonly HubBranch[];
  /** Static routes of its default route table. */
  readonly staticRoutes: readonly {
    readonly prefix: Prefix;
    readonly firewall: ResourceId | null;
    readonly connection: ResourceId | null;
  }[];
}

/** Where a hub sends a packet. */
export type HubHop =
  | { readonly kind: 'firewall'; readonly firewall: ResourceId }
  | { readonly kind: 'vnet'; readonly connection: ResourceId; readonly vnet: ResourceId }
  | {
      readonly kind: 'appliance';
      readonly connection: ResourceId;
      readonly vnet: ResourceId;
      readonly address: Ip;
    }
  | {
      readonly kind: 'branch';
      readonly connection: ResourceId;
      readonly gateway: ResourceId;
      readonly type: 'vpn' | 'expressRoute';
    }
  | { readonly kind: 'hub'; readonly hub: ResourceId }
  | { readonly kind: 'internet' };

/** One row of a hub's table. */
export interface HubRoute {
  readonly prefix: Prefix;
  readonly hop: HubHop;
  /** A policy or static route, one of a connection of this hub, or one that another hub announced. */
  readonly origin: 'static' | 'local' | 'remote';
  /** How the site behind it is joined, also where another hub announced it; null for VNets and firewalls. */
  readonly medium: 'vpn' | 'expressRoute' | null;
  /** The connection, firewall or hub that brought it. */
  readonly owner: ResourceId;
  /** The rule by which it is there. */
  readonly because: string;
}
