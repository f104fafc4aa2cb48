import { defineRule } from '../../explain/rule.ts';

/** Rule: With route-all and neither NAT gateway nor firewall, the internet still sees the app’s usual outbound addresses. */
export const appKeepsItsOutboundAddresses = defineRule({
  id: 'trace/app-keeps-its-outbound-addresses',
  says: 'With route-all and neither NAT gateway nor firewall, the internet still sees the app’s usual outbound addresses.',
  source: 'https://learn.microsoft.com/azure/app-service/overview-vnet-integration',
  checkedOn: '2023-07-21',
  facts: ['INJ-13'],
});
