import { defineRule } from '../../explain/rule.ts';
import type { NsgFlow } from '../nsg-flow.ts';

/** Rule: For private endpoints the source port of a rule is read as any port. */
export const endpointNsgIgnoresSourcePorts = defineRule({
  id: 'nsg/endpoint-nsg-ignores-source-ports',
  says: 'For private endpoints the source port of a rule is read as any port.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['NSG-30'],
  /** Does the source port of a rule count for this connection? */
  countsSourcePort: (flow: Pick<NsgFlow, 'toPrivateEndpoint'>): boolean => flow.toPrivateEndpoint !== true,
});
