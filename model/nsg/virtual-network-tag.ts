import { type IpSet, minus } from '../address/ip-set.ts';
import type { Prefix } from '../address/prefix.ts';
import { virtualNetworkTagFollowsPeeringAccess } from './rules/virtual-network-tag-follows-peering-access.ts';
import { virtualNetworkTagIncludesPeersAndOnPremises } from './rules/virtual-network-tag-includes-peers-and-on-premises.ts';

/** What the tag VirtualNetwork is made of at one subnet. */
export interface VirtualNetworkParts {
  /** The address ranges of the VNet itself. */
  readonly own: readonly Prefix[];
  /** Peered VNets, with the flag allowVirtualNetworkAccess of the link that this VNet owns. */
  readonly peers: readonly { readonly prefixes: readonly Prefix[]; readonly access: boolean | null }[];
  /** What the VNet's gateways lead to: sites, and VNets behind them. */
  readonly onPremises: readonly Prefix[];
  /** Prefixes of the user-defined routes of the subnet. */
  readonly userRoutes: readonly Prefix[];
}

/** Every address that the tag VirtualNetwork stands for; peers whose flag is not known are in it, as Azure's own default has them. */
export function virtualNetworkTag(parts: VirtualNetworkParts): IpSet {
  return tagWith(parts, (access) => virtualNetworkTagFollowsPeeringAccess.includes(access) !== 'no');
}

/** The part of the tag that hangs on peering flags that are not known. */
export function doubtfulInVirtualNetworkTag(parts: VirtualNetworkParts): IpSet {
  return minus(
    virtualNetworkTag(parts),
    tagWith(parts, (access) => virtualNetworkTagFollowsPeeringAccess.includes(access) === 'yes'),
  );
}

function tagWith(parts: VirtualNetworkParts, takes: (access: boolean | null) => boolean): IpSet {
  const peers = parts.peers.filter(({ access }) => takes(access)).flatMap(({ prefixes }) => prefixes);
  return virtualNetworkTagIncludesPeersAndOnPremises.includes({ ...parts, peers });
}
