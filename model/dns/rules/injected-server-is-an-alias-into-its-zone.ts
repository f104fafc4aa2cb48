import { mayHoldServer } from '../../catalog/compute/private-flexible-server.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: The name of a PostgreSQL or MySQL flexible server in a subnet is an alias into the private zone that the server names: it leads to the private address in VNets that the zone is linked to, and nowhere elsewhere. */
export const injectedServerIsAnAliasIntoItsZone = defineRule({
  id: 'dns/injected-server-is-an-alias-into-its-zone',
  says: 'The name of a PostgreSQL or MySQL flexible server in a subnet is an alias into the private zone that the server names: it leads to the private address in VNets that the zone is linked to, and nowhere elsewhere.',
  // Page of 2024-06-27, read 2026-11-30; what public DNS gives without the zone follows from the missing public endpoint.
  source: 'https://learn.microsoft.com/azure/postgresql/network/concepts-networking-private',
  checkedOn: '2024-06-27',
  facts: ['PAAS-34'],
  confidence: 'derived',
  /** May the zone hold the record of the server? */
  fits: mayHoldServer,
});
