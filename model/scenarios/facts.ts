import { addressesFacts } from './facts/addresses.ts';
import { dnsClientsAndServicesFacts } from './facts/dns-clients-and-services.ts';
import { dnsResolutionFacts } from './facts/dns-resolution.ts';
import { evaluationFacts } from './facts/evaluation.ts';
import type { Fact } from './facts/fact.ts';
import { hybridFacts } from './facts/hybrid.ts';
import { injectionFacts } from './facts/injection.ts';
import { outboundFacts } from './facts/outbound.ts';
import { peeringFacts } from './facts/peering.ts';
import { privateEndpointsFacts } from './facts/private-endpoints.ts';
import { privateLinkServicesFacts } from './facts/private-link-services.ts';
import { reachabilityDnsFacts } from './facts/reachability-dns.ts';
import { routesFacts } from './facts/routes.ts';
import { securityFacts } from './facts/security.ts';
import { securityRulesFacts } from './facts/security-rules.ts';
import { serviceEndpointsFacts } from './facts/service-endpoints.ts';
import { servicesFacts } from './facts/services.ts';

/** Every fact of the collection in ../shared/facts, in its order, in our own short words. */
export const facts: readonly Fact[] = [
  ...evaluationFacts,
  ...addressesFacts,
  ...routesFacts,
  ...peeringFacts,
  ...securityRulesFacts,
  ...outboundFacts,
  ...hybridFacts,
  ...serviceEndpointsFacts,
  ...privateEndpointsFacts,
  ...reachabilityDnsFacts,
  ...privateLinkServicesFacts,
  ...servicesFacts,
  ...injectionFacts,
  ...securityFacts,
  ...dnsResolutionFacts,
  ...dnsClientsAndServicesFacts,
];
