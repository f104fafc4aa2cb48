import type { Ip } from '../address/ip.ts';
import type { Prefix } from '../address/prefix.ts';
import type { HeldAddress } from '../catalog/kind.ts';
import type { HostName, ServiceEntry } from '../catalog/service.ts';
import type { DnsWorld } from '../dns/dns-world.ts';
import type { Defaults, Design } from '../document/design.ts';
import type { ResourceOf } from '../document/resource.ts';
import type { Problem } from '../explain/problem.ts';
import type { ResourceId } from '../ids.ts';
import type { AdminRuleSet, NsgTags, SecurityRule } from '../nsg/security-rule.ts';
import type { Perimeter } from '../paas-firewall/perimeter.ts';
import type { EffectiveRoutes } from '../routing/effective-routes.ts';
import type { Hub, HubAttachment, HubRoute } from '../routing/hub.ts';
import type { UsableGateway } from '../routing/route.ts';

/** Something with a name, as sentences need it. */
export interface Named {
  readonly id: ResourceId;
  readonly name: string;
}

/** An NSG with its rules, ready to be evaluated. */
export interface CompiledNsg extends Named {
  readonly rules: readonly SecurityRule[];
}

/** One side of a peering as its owner sees it. */
export interface PeerLink {
  readonly peering: ResourceId;
  readonly peeringName: string;
  readonly peer: ResourceId;
  /** Both sides exist and are connected, and the address spaces do not overlap. */
  readonly connected: boolean;
  readonly why: 'missingSide' | 'disconnected' | 'overlap' | 'onlyIpv6' | 'noGateway' | null;
  /** The flags of the side that this VNet owns. */
  readonly own: PeeringSide;
  readonly remote: PeeringSide;
  /** A drawn peering, or what a connectivity configuration of a Virtual Network Manager makes; then `peering` is the configuration. */
  readonly via: 'peering' | 'hubAndSpoke' | 'connectedGroup';
  /** Is it there, or does that hang on a deployment that is not known? */
  readonly isSure: boolean;
  /** What it leads to in the peer: its ranges, its peered subnets, or what of them a connected group holds once. */
  readonly ranges: readonly Prefix[];
  /** The prefixes of the subnets of this VNet that subnet peering joins; null where whole VNets are joined. */
  readonly subnets: readonly Prefix[] | null;
  /** The configuration whose connected group would join the two as well; a peering goes before it. */
  readonly beside: ResourceId | null;
}

/** Whether something is so, as far as the drawing tells. */
export type Sure = 'yes' | 'maybe' | 'no';

/** The flags of one side; null is not known. */
export interface PeeringSide {
  readonly allowVirtualNetworkAccess: boolean | null;
  readonly allowForwardedTraffic: boolean | null;
  readonly allowGatewayTransit: boolean | null;
  readonly useRemoteGateways: boolean | null;
}

/** A virtual network with everything that its subnets share. */
export interface VnetNode extends Named {
  readonly region: string;
  readonly tenant: string;
  readonly addressSpaces: readonly Prefix[];
  readonly dnsServers: readonly Ip[];
  readonly links: readonly PeerLink[];
  /** Own gateways, and those of peers with transit. */
  readonly gateways: readonly UsableGateway[];
  /** The virtual hub that it is connected to. */
  readonly hub: {
    readonly id: ResourceId;
    readonly prefix: Prefix | null;
    readonly attachment: HubAttachment;
  } | null;
  readonly subnets: readonly ResourceId[];
  /** Are its subnets private where they say nothing? Null where it cannot be told. */
  readonly privateByDefault: boolean | null;
}

/** A virtual hub with its tables: before its firewall, and behind it. */
export interface HubNode extends Hub {
  readonly table: readonly HubRoute[];
  readonly behindFirewall: readonly HubRoute[];
}

/** A subnet with its routes and security, looked up once. */
export interface SubnetNode extends Named {
  readonly vnet: ResourceId;
  readonly prefix: Prefix | null;
  readonly settings: ResourceOf<'subnet'>['settings'];
  readonly nsg: CompiledNsg | null;
  readonly nsgTags: NsgTags;
  /** Security admin rules of Virtual Network Managers, asked before every NSG. */
  readonly adminRules: readonly AdminRuleSet[];
  readonly natGateway: (Named & { readonly publicIps: readonly string[] }) | null;
  readonly routes: EffectiveRoutes;
}

/** What stands behind an address of a VNet. */
export interface AddressHolder extends Named {
  readonly kind: HeldAddress['as'] | 'machine' | 'privateEndpoint' | 'injected';
  readonly ip: Ip;
  /** The subnet, or the virtual hub. */
  readonly subnet: ResourceId;
  /** For machines: which of its interfaces. */
  readonly nic: NicNode | null;
  /** For endpoints: which member of their target, where that has several. */
  readonly member?: string;
}

/** A network interface of a machine. */
export interface NicNode {
  readonly index: number;
  readonly machine: ResourceId;
  readonly subnet: ResourceId;
  readonly ip: Ip;
  readonly publicIp: string | null;
  readonly ipForwarding: boolean;
  /** The tag by which private endpoints answer through it without SNAT. */
  readonly repliesWithoutSnat: boolean;
  readonly dnsServers: readonly Ip[];
  readonly nsg: CompiledNsg | null;
}

/** A private endpoint with what it stands for. */
export interface EndpointNode extends Named {
  readonly subnet: ResourceId;
  readonly vnet: ResourceId;
  /** The address of its first member. */
  readonly ip: Ip | null;
  /** Every address with the member that it leads to; an empty word where the target has one only. */
  readonly addresses: readonly { readonly member: string; readonly ip: Ip }[];
  readonly target: ResourceId | null;
  readonly subresource: string;
  readonly approved: boolean;
  readonly state: ResourceOf<'privateEndpoint'>['settings']['state'];
}

/** A PaaS service as a destination. */
export interface ServiceNode extends Named {
  readonly kind: string;
  readonly entry: ServiceEntry;
  readonly region: string;
  readonly tenant: string;
  readonly hosts: readonly HostName[];
  /** Private endpoints that stand for it. */
  readonly endpoints: readonly EndpointNode[];
  readonly pinnedIp: Ip | null;
  /** The network security perimeter of which it is a member. */
  readonly perimeter: Perimeter | null;
  /** The settings of its record, read by field name where the facet says so. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** An on-premises site and the gateways that its connections lead to. */
export interface SiteNode extends Named {
  /** It is no place but the point-to-site clients of a gateway, under the gateway's id; their pool is its prefixes. */
  readonly isPool?: true;
  readonly prefixes: readonly Prefix[];
  readonly publicAddress: string | null;
  readonly dnsServer: ResourceId | null;
  readonly connections: readonly SiteConnection[];
}

/** A connection of a site with a gateway. */
export interface SiteConnection extends Named {
  readonly gateway: ResourceId | null;
  readonly gatewayType: 'vpn' | 'expressRoute' | null;
  /** Where its packets enter Azure: the subnet of the gateway, or the virtual hub in which it stands. */
  readonly gatewaySubnet: ResourceId | null;
  /** The VNet of the gateway; null for one in a hub. */
  readonly vnet: ResourceId | null;
  /** Connections of other sites that Global Reach joins with this one. */
  readonly globalReach: readonly ResourceId[];
  readonly carriesPrivate: boolean;
  readonly microsoftPeering: boolean;
  readonly announced: readonly Prefix[];
}

/** One design compiled into indexes: immutable, thrown away with every change of the design. */
export interface Network {
  readonly design: Design;
  readonly defaults: Defaults;
  readonly problems: readonly Problem[];
  readonly vnets: ReadonlyMap<ResourceId, VnetNode>;
  readonly subnets: ReadonlyMap<ResourceId, SubnetNode>;
  readonly nics: ReadonlyMap<ResourceId, readonly NicNode[]>;
  readonly endpoints: ReadonlyMap<ResourceId, EndpointNode>;
  readonly services: ReadonlyMap<ResourceId, ServiceNode>;
  readonly sites: ReadonlyMap<ResourceId, SiteNode>;
  readonly hubs: ReadonlyMap<ResourceId, HubNode>;
  readonly dns: DnsWorld;
  /** Who holds an address in a VNet; the same address may exist in VNets that are not joined. */
  holderAt(vnet: ResourceId, ip: Ip): AddressHolder | null;
  /** The addresses of one resource. */
  addressesOf(resource: ResourceId): readonly AddressHolder[];
}
