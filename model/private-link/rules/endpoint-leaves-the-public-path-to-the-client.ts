import { defineRule } from '../../explain/rule.ts';

/** Rule: An endpoint adds a path and removes none: data can still leave to other instances until NSG, routes or a firewall close the public path of the client. */
export const endpointLeavesThePublicPathToTheClient = defineRule({
  id: 'private-link/endpoint-leaves-the-public-path-to-the-client',
  says: 'An endpoint adds a path and removes none: data can still leave to other instances until NSG, routes or a firewall close the public path of the client.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['PE-10'],
  confidence: 'derived',
  /** Is the client kept from other instances of the service? */
  contains: (client: { readonly usesEndpoint: boolean; readonly publicPathClosed: boolean }): boolean =>
    client.usesEndpoint && client.publicPathClosed,
});
