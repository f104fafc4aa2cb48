import type { Ip } from '../address/ip.ts';
import type { IpSet } from '../address/ip-set.ts';
import type { ResourceId } from '../ids.ts';

/** One rule of an NSG as it is written: prefixes and tags as text, ports as text. */
export interface SecurityRule {
  readonly name: string;
  readonly priority: number;
  readonly direction: 'Inbound' | 'Outbound';
  readonly access: 'Allow' | 'Deny';
  readonly protocol: '*' | 'Tcp' | 'Udp' | 'Icmp' | 'Esp' | 'Ah';
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  /** Application security groups, beside the prefixes and tags; absent is none. */
  readonly sourceGroups?: readonly ResourceId[];
  readonly destinationGroups?: readonly ResourceId[];
  readonly ports: string;
  readonly sourcePorts: string;
  /** One of the six that Azure adds to every NSG. */
  readonly isDefault: boolean;
}

/** A rule as it is matched, whatever it then does. */
export type MatchedRule = Omit<SecurityRule, 'access'>;

/** A security admin rule of a Virtual Network Manager: of the form of an NSG's, with a third action. */
export interface AdminRule extends MatchedRule {
  readonly access: 'Allow' | 'AlwaysAllow' | 'Deny';
}

/** The admin rules that one configuration lays over a VNet. */
export interface AdminRuleSet {
  readonly id: ResourceId;
  readonly name: string;
  /** Scopes in order: a management group is 0, a subscription 1. */
  readonly rank: number;
  readonly rules: readonly PlacedAdminRule[];
}

/** An admin rule of a VNet, and whether it counts there: that may hang on a deployment, a policy or a request that is not known. */
export interface PlacedAdminRule extends AdminRule {
  readonly isSure: boolean;
  /** The Azure rule by which it is not sure. */
  readonly because: string | null;
}

/** One address for which an application security group stands, and whose it is. */
export interface GroupMember {
  readonly id: ResourceId;
  readonly name: string;
  readonly ip: Ip;
}

/** An application security group as an NSG at one subnet sees it. */
export interface GroupAtSubnet {
  readonly id: ResourceId;
  readonly name: string;
  /** Members in the VNet of the subnet. */
  readonly here: readonly GroupMember[];
  /** Members in other VNets. */
  readonly elsewhere: readonly GroupMember[];
}

/** What the tags and groups of an NSG mean at the subnet where it is attached. */
export interface NsgTags {
  /** The tag VirtualNetwork, as `virtualNetworkTag` makes it. */
  readonly virtualNetwork: IpSet;
  /** The part of it that hangs on a peering flag which is not known, as `doubtfulInVirtualNetworkTag` makes it. */
  readonly doubtful?: IpSet;
  /** The application security groups of the design; absent is none. */
  readonly groups?: ReadonlyMap<ResourceId, GroupAtSubnet>;
}
