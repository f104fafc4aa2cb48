import { defineRule } from '../../explain/rule.ts';
import type { DnsPlace } from '../dns-world.ts';

/** Rule: A client whose resolver never asks Azure DNS gets the public chain, even with a private path to the endpoint. */
export const clientsOutsideAzureGetThePublicAddress = defineRule({
  id: 'dns/clients-outside-azure-get-the-public-address',
  says: 'A client whose resolver never asks Azure DNS gets the public chain, even with a private path to the endpoint.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration',
  checkedOn: '2023-11-15',
  facts: ['DNS-4', 'DNS-82'],
  confidence: 'derived',
  /** Does the client have nothing but public DNS? */
  isOutside: (place: DnsPlace): boolean =>
    place.kind === 'internet' || (place.kind === 'site' && place.servers.length === 0),
});
