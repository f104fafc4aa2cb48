import { defineRule } from '../../explain/rule.ts';

/** Rule: The servers behind a Private Link Service see one of its NAT addresses; with TCP proxy v2 the address of the consumer comes in a header. */
export const linkServiceServersSeeANatAddress = defineRule({
  id: 'private-link/link-service-servers-see-a-nat-address',
  says: 'The servers behind a Private Link Service see one of its NAT addresses; with TCP proxy v2 the address of the consumer comes in a header.',
  source: 'https://learn.microsoft.com/azure/private-link/private-link-service-overview',
  checkedOn: '2025-12-01',
  facts: ['PLS-5'],
  /** The addresses that the servers may see. */
  sources: ({ natAddresses }: { readonly natAddresses: readonly string[] }): readonly string[] =>
    natAddresses,
  /** The consumer’s address where a header carries it. */
  header: ({ proxyProtocol }: { readonly proxyProtocol: boolean }, consumer: string): string | null =>
    proxyProtocol ? consumer : null,
});
