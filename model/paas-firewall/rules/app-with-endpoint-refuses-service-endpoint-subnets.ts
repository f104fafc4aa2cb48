import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: An app with a private endpoint no longer takes callers from subnets whose service endpoint Microsoft.Web is on. */
export const appWithEndpointRefusesServiceEndpointSubnets = defineRule({
  id: 'paas-firewall/app-with-endpoint-refuses-service-endpoint-subnets',
  says: 'An app with a private endpoint no longer takes callers from subnets whose service endpoint Microsoft.Web is on.',
  source: 'https://learn.microsoft.com/azure/app-service/overview-private-endpoint',
  checkedOn: '2025-01-31',
  facts: ['SE-28'],
  /** Refuses the identity of a subnet at an app that has a private endpoint. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    const isApp = firewall.facet.decidesBy === 'accessRestrictions';
    if (!isApp || !firewall.hasApprovedEndpoint || caller.path !== 'serviceEndpoint') return null;
    const evidence = say`${nameOf(firewall)} has a private endpoint, so callers over the service endpoint of ${nameOf({ id: caller.subnet, name: caller.subnetName })} are refused`;
    return decision('no', appWithEndpointRefusesServiceEndpointSubnets.id, evidence);
  },
});
