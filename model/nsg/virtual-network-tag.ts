import { hostPrefix, type Prefix } from '../address/prefix.ts';
import { type IpSet, minus, toIpSet, unionOf } from '../address/ip-set.ts';
import { azureDnsAddress } from '../catalog/facts/reserved-addresses.ts';
import { virtualNetworkTagFollowsPeeringAccess } from './rules/virtual-network-tag-follows-peering-access.ts';

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

function tagWith({ own, peers, onPremises, userRoutes }: VirtualNetworkParts, takes: (access: boolean | null) => boolean): IpSet {
  const fixed = toIpSet([...own, ...onPremises, ...userRoutes, hostPrefix(azureDnsAddress)]);
  return unionOf(fixed, toIpSet(peers.filter(({ access }) => takes(access)).flatMap(({ prefixes }) => prefixes)));
}
