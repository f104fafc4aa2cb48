import { defineRule } from '../../explain/rule.ts';
import type { DnsPlace } from '../dns-world.ts';

/** Rule: An app asks the DNS servers of the VNet it is integrated with; without integration it does not know private zones. */
export const appWithoutVnetIntegrationSeesNoPrivateZone = defineRule({
  id: 'dns/app-without-vnet-integration-sees-no-private-zone',
  says: 'An app asks the DNS servers of the VNet it is integrated with; without integration it does not know private zones.',
  source: 'https://learn.microsoft.com/azure/app-service/overview-vnet-integration',
  checkedOn: '2023-07-21',
  facts: ['DNS-59'],
  confidence: 'derived',
  /** Is this an app that no VNet gives its DNS to? */
  isBlind: (place: DnsPlace): boolean => place.kind === 'azure',
});
