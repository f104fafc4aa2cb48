import { defineRule } from '../../explain/rule.ts';

/** Rule: A service that calls another one comes from an address of Microsoft that nobody can list, so that IP rules and VNet rules do not see it: it needs an exception for trusted services, a perimeter or an endpoint of its own. */
export const servicesCallFromAddressesOfMicrosoft = defineRule({
  id: 'trace/services-call-from-addresses-of-microsoft',
  says: 'A service that calls another one comes from an address of Microsoft that nobody can list, so that IP rules and VNet rules do not see it: it needs an exception for trusted services, a perimeter or an endpoint of its own.',
  source: 'https://learn.microsoft.com/azure/storage/common/storage-network-security-trusted-azure-services',
  checkedOn: '2025-06-24',
  facts: ['PAAS-4', 'SEC-3'],
  /** The address with which a service calls: none that could be named in a rule. */
  address: (): null => null,
});
