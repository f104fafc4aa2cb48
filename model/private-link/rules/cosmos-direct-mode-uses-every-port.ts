import type { PortSet } from '../../address/port-set.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Over a private endpoint Cosmos DB in direct mode may use any port, so NSGs and firewalls on the way have to leave all of them open; in gateway mode 443 is enough. */
export const cosmosDirectModeUsesEveryPort = defineRule({
  id: 'private-link/cosmos-direct-mode-uses-every-port',
  says: 'Over a private endpoint Cosmos DB in direct mode may use any port, so NSGs and firewalls on the way have to leave all of them open; in gateway mode 443 is enough.',
  source: 'https://learn.microsoft.com/azure/cosmos-db/sdk-connection-modes',
  checkedOn: '2023-01-01',
  facts: ['NSG-32'],
  /** The ports that a client must reach; null where the usual one is enough. */
  extraPorts: (connectionMode: 'Gateway' | 'Direct'): PortSet | null =>
    connectionMode === 'Direct' ? { ranges: [[0, 65535]] } : null,
});
