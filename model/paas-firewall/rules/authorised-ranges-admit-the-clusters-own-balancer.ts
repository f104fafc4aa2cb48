import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: Nodes reach a public API server by their way out, so that their public address has to be among the authorised ranges; that of the cluster's own load balancer is admitted without being listed, a firewall's or NAT gateway's is not. */
export const authorisedRangesAdmitTheClustersOwnBalancer = defineRule({
  id: 'paas-firewall/authorised-ranges-admit-the-clusters-own-balancer',
  says: "Nodes reach a public API server by their way out, so that their public address has to be among the authorised ranges; that of the cluster's own load balancer is admitted without being listed, a firewall's or NAT gateway's is not.",
  source: 'https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges',
  checkedOn: '2026-08-21',
  facts: ['PAAS-27'],
  /** Lets the cluster's own balancer in where there are ranges. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (caller.path !== 'public' || caller.lentBy !== firewall.id || firewall.ipRules.length === 0)
      return null;
    return decision(
      'yes',
      authorisedRangesAdmitTheClustersOwnBalancer.id,
      say`${nameOf(firewall)} admits the public address of its own load balancer beside its authorised ranges`,
    );
  },
});
