import type { Protocol } from '../../address/traffic.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { Egress, EgressInput } from '../egress.ts';

const lastVersionWithDefault = '2026-03-31';

type Subnet = EgressInput['subnet'];

function borrowed(subnet: Subnet): Sentence {
  return say`${nameOf(subnet)} has no outbound method of its own, so Azure lends a public address (default outbound access), which is not known and may change`;
}

function closed(subnet: Subnet): Sentence {
  return say`${nameOf(subnet)} is a private subnet without an outbound method, so it has no way to the internet`;
}

function doubt(subnet: Subnet): Sentence {
  return say`${nameOf(subnet)} has no outbound method of its own. Default outbound access exists only where the VNet was made with an API version up to ${code(lastVersionWithDefault)}; setting it on the subnet settles it`;
}

/** Rule: Without an explicit way out a machine borrows an unknown address of Microsoft only where its subnet is not private: older VNets unless they say otherwise, new ones only when they ask for it. It carries no ICMP. */
export const defaultOutboundOnlyWhereStillOffered = defineRule({
  id: 'egress/default-outbound-only-where-still-offered',
  says: 'Without an explicit way out a machine borrows an unknown address of Microsoft only where its subnet is not private: older VNets unless they say otherwise, new ones only when they ask for it. It carries no ICMP.',
  source: 'https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access',
  checkedOn: '2025-12-03',
  facts: ['OUT-2', 'OUT-3', 'OUT-4', 'OUT-5', 'ROUTE-30'],
  /** The way out of a subnet without an explicit one; it always has an opinion. */
  offers({ subnet, privateByDefault }: EgressInput): Egress {
    const offered = subnet.defaultOutboundAccess ?? (privateByDefault === null ? null : !privateByDefault);
    const head = {
      address: null,
      candidates: [],
      by: null,
      because: [defaultOutboundOnlyWhereStillOffered.id],
    };
    if (offered === null) return { ...head, method: 'depends', says: doubt(subnet) };
    if (offered) return { ...head, method: 'defaultOutbound', says: borrowed(subnet) };
    return { ...head, method: 'none', says: closed(subnet) };
  },
  /** Does the borrowed address carry the protocol? */
  carries: (protocol: Protocol): boolean => protocol !== 'icmp',
  /** Is a subnet of this VNet private when it says nothing; null where it cannot be told. */
  privateByDefault({
    existing,
    apiVersion,
  }: {
    readonly existing: boolean;
    readonly apiVersion: string | null;
  }): boolean | null {
    if (existing) return false;
    return apiVersion === null ? null : apiVersion.slice(0, 10) > lastVersionWithDefault;
  },
});
