import type { PortSet } from '../../address/port-set.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Clients of Cosmos DB in direct mode need 10000-20000 on the public path and over service endpoints; in gateway mode 443 is enough. */
export const cosmosDirectModeNeedsMorePorts = defineRule({
  id: 'paas-firewall/cosmos-direct-mode-needs-more-ports',
  says: 'Clients of Cosmos DB in direct mode need 10000-20000 on the public path and over service endpoints; in gateway mode 443 is enough.',
  source: 'https://learn.microsoft.com/azure/cosmos-db/sdk-connection-modes',
  checkedOn: '2023-01-01',
  facts: ['NSG-32'],
  /** The further ports of a client outside private endpoints; null where 443 is enough. */
  extraPorts: ({ connectionMode }: { readonly connectionMode: string }): PortSet | null =>
    connectionMode === 'Direct' ? { ranges: [[10000, 20000]] } : null,
});
