import { defineRule } from '../../explain/rule.ts';

/** Rule: Clients keep calling the public name of a service: certificates do not hold the private name, and a login to SQL by the bare address is refused. */
export const clientsCallThePublicName = defineRule({
  id: 'private-link/clients-call-the-public-name',
  says: 'Clients keep calling the public name of a service: certificates do not hold the private name, and a login to SQL by the bare address is refused.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  checkedOn: '2026-08-11',
  facts: ['DNS-9', 'RDNS-1'],
  /** Is the service called by one of its public names? */
  isCalledByName: (hosts: readonly { readonly fqdn: string }[], called: string | null): boolean =>
    called !== null && hosts.some(({ fqdn }) => fqdn.toLowerCase() === called),
});
