import type { IpSet } from '../address/ip-set.ts';

/** One rule of an NSG as it is written: prefixes and tags as text, ports as text. */
export interface SecurityRule {
  readonly name: string;
  readonly priority: number;
  readonly direction: 'Inbound' | 'Outbound';
  readonly access: 'Allow' | 'Deny';
  readonly protocol: '*' | 'Tcp' | 'Udp' | 'Icmp' | 'Esp' | 'Ah';
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly ports: string;
  readonly sourcePorts: string;
  /** One of the six that Azure adds to every NSG. */
  readonly isDefault: boolean;
}

/** What the tags of an NSG mean at the subnet where it is attached. */
export interface NsgTags {
  /** The tag VirtualNetwork, as `virtualNetworkTag` makes it. */
  readonly virtualNetwork: IpSet;
  /** The part of it that hangs on a peering flag which is not known, as `doubtfulInVirtualNetworkTag` makes it. */
  readonly doubtful?: IpSet;
}
