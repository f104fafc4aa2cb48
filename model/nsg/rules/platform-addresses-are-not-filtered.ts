import { azureDnsAddress, metadataAddress } from '../../catalog/facts/reserved-addresses.ts';
import { defineRule } from '../../explain/rule.ts';
import type { NsgEnd } from '../nsg-flow.ts';

/** Rule: Ordinary rules do not touch traffic to 168.63.129.16 and 169.254.169.254; only the tags AzurePlatformDNS, AzurePlatformIMDS and AzurePlatformLKM do. */
export const platformAddressesAreNotFiltered = defineRule({
  id: 'nsg/platform-addresses-are-not-filtered',
  says: 'Ordinary rules do not touch traffic to 168.63.129.16 and 169.254.169.254; only the tags AzurePlatformDNS, AzurePlatformIMDS and AzurePlatformLKM do.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  checkedOn: '2025-07-15',
  facts: ['ADDR-11'],
  /** The platform tags under which this destination can be named; null where it is no platform address. */
  tagsOf(destination: NsgEnd, port: number): readonly string[] | null {
    if (destination.kind !== 'ip') return null;
    if (destination.ip === metadataAddress) return ['AzurePlatformIMDS'];
    if (destination.ip !== azureDnsAddress) return null;
    return port === 53 ? ['AzurePlatformDNS'] : ['AzurePlatformLKM'];
  },
});
