import type { Protocol } from '../../address/traffic.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: An application rule matches by the name of HTTP, HTTPS or SQL in proxy mode; the firewall then calls with its own address. */
export const applicationRulesNeedTheName = defineRule({
  id: 'azure-firewall/application-rules-need-the-name',
  says: 'An application rule matches by the name of HTTP, HTTPS or SQL in proxy mode; the firewall then calls with its own address.',
  source: 'https://learn.microsoft.com/azure/private-link/inspect-traffic-with-azure-firewall',
  checkedOn: '2025-03-25',
  facts: ['PAAS-13', 'ROUTE-43'],
  /** Can application rules be asked for this connection? */
  applies: (flow: {
    readonly protocol: Protocol;
    readonly fqdn: string | null;
    /** SQL that sends its client on to other ports. */
    readonly redirects: boolean;
  }): boolean => flow.protocol === 'tcp' && flow.fqdn !== null && !flow.redirects,
});
