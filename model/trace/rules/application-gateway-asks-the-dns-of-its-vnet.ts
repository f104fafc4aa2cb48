import { defineRule } from '../../explain/rule.ts';

/** Rule: An application gateway resolves the name of a backend by the DNS of its own VNet, so that a private zone or a DNS server there decides whether it takes the private way. */
export const applicationGatewayAsksTheDnsOfItsVnet = defineRule({
  id: 'trace/application-gateway-asks-the-dns-of-its-vnet',
  says: 'An application gateway resolves the name of a backend by the DNS of its own VNet, so that a private zone or a DNS server there decides whether it takes the private way.',
  source: 'https://learn.microsoft.com/azure/application-gateway/how-application-gateway-works',
  checkedOn: '2024-05-01',
  facts: [],
  /** Whose DNS answers for a backend; null where it is named by address. */
  asks: (backend: { readonly fqdn: string | null }): 'vnet' | null => (backend.fqdn === null ? null : 'vnet'),
});
