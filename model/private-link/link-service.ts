import { onlyOne } from '../address/only-one.ts';
import { anyOf, code, type Sentence, say } from '../explain/sentence.ts';
import type { Carriage } from './private-link.ts';
import { linkServiceNeedsAStandardLoadBalancer } from './rules/link-service-needs-a-standard-load-balancer.ts';
import { linkServiceServersSeeANatAddress } from './rules/link-service-servers-see-a-nat-address.ts';
import { linkServiceSubnetNeedsPoliciesOff } from './rules/link-service-subnet-needs-policies-off.ts';

/** What decides whether a Private Link Service works. */
export interface LinkServiceFacts {
  /** What stands behind it; null where nothing is named. */
  readonly loadBalancer: { readonly standard: boolean } | null;
  /** The address to which it hands on without a load balancer (Direct Connect); null with one. */
  readonly destination: string | null;
  /** privateLinkServiceNetworkPolicies of the subnet of its NAT addresses. */
  readonly natSubnetPolicies: 'Enabled' | 'Disabled';
}

/** Can a Private Link Service hand on what its endpoints bring? */
export function linkServiceCarries(facts: LinkServiceFacts): Carriage {
  if (!facts.destination && !linkServiceNeedsAStandardLoadBalancer.accepts(facts.loadBalancer)) {
    const evidence = facts.loadBalancer
      ? say`the load balancer behind it is not of the Standard SKU`
      : say`no load balancer stands behind it`;
    return { carries: false, rule: linkServiceNeedsAStandardLoadBalancer.id, evidence };
  }
  const carries = linkServiceSubnetNeedsPoliciesOff.accepts(facts.natSubnetPolicies);
  const evidence = say`Private Link Service network policies of its subnet are ${code(facts.natSubnetPolicies)}`;
  return { carries, rule: linkServiceSubnetNeedsPoliciesOff.id, evidence };
}

/** What the servers behind a Private Link Service see of a consumer. */
export interface LinkServiceSource {
  /** The one NAT address; null where it is one of several or not drawn. */
  readonly source: string | null;
  readonly candidates: readonly string[];
  /** The consumer’s own address where the proxy protocol hands it on in a header. */
  readonly inHeader: string | null;
  readonly says: Sentence;
  readonly because: readonly string[];
}

/** The source that the servers behind a Private Link Service see. */
export function linkServiceSource(
  service: { readonly natAddresses: readonly string[]; readonly proxyProtocol: boolean },
  consumer: string,
): LinkServiceSource {
  const candidates = linkServiceServersSeeANatAddress.sources(service);
  const inHeader = linkServiceServersSeeANatAddress.header(service, consumer);
  const header = inHeader === null ? say`` : say`. The TCP proxy v2 header carries ${code(inHeader)}`;
  return {
    source: onlyOne(candidates),
    candidates,
    inHeader,
    says:
      candidates.length === 0
        ? say`The servers see a NAT address of the Private Link Service that is not in the drawing${header}`
        : say`The servers see the NAT address ${anyOf(candidates)} of the Private Link Service${header}`,
    because: [linkServiceServersSeeANatAddress.id],
  };
}
