import type { Ip } from '../address/ip.ts';
import { onlyOne } from '../address/only-one.ts';
import type { Prefix } from '../address/prefix.ts';
import { isPrivateAddress } from '../catalog/facts/reserved-addresses.ts';
import { anyOf, code, say } from '../explain/sentence.ts';
import type { SourceTranslation } from './egress.ts';
import { applianceShowsItsOwnAddressOnlyWithSnat } from './rules/appliance-shows-its-own-address-only-with-snat.ts';
import { firewallKeepsTheSourceTowardsPrivateRanges } from './rules/firewall-keeps-the-source-towards-private-ranges.ts';
import { firewallProxiesApplicationRules } from './rules/firewall-proxies-application-rules.ts';
import { forcedTunnellingHidesBehindThePrivateAddress } from './rules/forced-tunnelling-hides-behind-the-private-address.ts';
import { natGatewayServesTheFirewallSubnet } from './rules/nat-gateway-serves-the-firewall-subnet.ts';

/** What decides about the source behind an Azure Firewall. */
export interface FirewallSourceInput {
  readonly ruleKind: 'network' | 'application';
  /** Null: a public address that is not known. */
  readonly destination: Ip | null;
  /** Ranges without SNAT; empty: Azure's own list. */
  readonly privateRanges: readonly Prefix[];
  /** The private address of the firewall. */
  readonly address: string;
  readonly publicIps: readonly string[];
  /** Addresses of a NAT gateway on the firewall's subnet. */
  readonly natGateway?: readonly string[] | null;
  readonly forcedTunnelling?: boolean;
}

/** The source that a destination sees behind an Azure Firewall. */
export function firewallSource(input: FirewallSourceInput): SourceTranslation {
  const proxied = firewallProxiesApplicationRules.translates(input.ruleKind);
  if (
    !proxied &&
    firewallKeepsTheSourceTowardsPrivateRanges.keepsSource(input.destination, input.privateRanges)
  ) {
    return {
      source: null,
      translated: false,
      says: say`keeps the source address: the destination lies in its private IP ranges, where it does no SNAT`,
      because: [firewallKeepsTheSourceTowardsPrivateRanges.id],
    };
  }
  const because = [
    proxied ? firewallProxiesApplicationRules.id : firewallKeepsTheSourceTowardsPrivateRanges.id,
  ];
  if (input.destination !== null && isPrivateAddress(input.destination)) {
    return {
      source: input.address,
      translated: true,
      says: say`replaces the source address by one of its own subnet, such as ${code(input.address)} (SNAT)`,
      because,
    };
  }
  return towardsPublic(input, because);
}

function towardsPublic(input: FirewallSourceInput, because: readonly string[]): SourceTranslation {
  const publicIps = natGatewayServesTheFirewallSubnet.publicIpsOf({
    own: input.publicIps,
    natGateway: input.natGateway ?? null,
  });
  const forcedTunnelling = input.forcedTunnelling ?? false;
  const addresses = forcedTunnellingHidesBehindThePrivateAddress.addresses({
    forcedTunnelling,
    address: input.address,
    publicIps,
  });
  return {
    source: onlyOne(addresses),
    translated: true,
    says:
      addresses.length === 0
        ? say`replaces the source address by its public address (SNAT), which is not in the drawing`
        : say`replaces the source address by its public address ${anyOf(addresses)} (SNAT)`,
    because: [
      ...because,
      ...(forcedTunnelling ? [forcedTunnellingHidesBehindThePrivateAddress.id] : []),
      ...(input.natGateway && !forcedTunnelling ? [natGatewayServesTheFirewallSubnet.id] : []),
    ],
  };
}

/** The source that the next hop sees behind an appliance that is a machine. */
export function applianceSource(
  appliance: { readonly snat: boolean; readonly address: string },
  client: string,
): SourceTranslation {
  const source = applianceShowsItsOwnAddressOnlyWithSnat.sourceSeen(appliance, client);
  return {
    source: appliance.snat ? source : null,
    translated: appliance.snat,
    says: appliance.snat
      ? say`The appliance hides the source behind its own address ${code(source)}`
      : say`The appliance keeps the source ${code(source)}`,
    because: [applianceShowsItsOwnAddressOnlyWithSnat.id],
  };
}
