import { ofKind } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

const wide = 'privatelink.azure.com';

/** The zone of Azure Resource Manager takes the privatelink alias of management for every network that it is linked to. */
export const zoneOfAzureComIsWide: LintRule = defineRule({
  id: 'lint/zone-of-azure-com-is-wide',
  says: 'The zone privatelink.azure.com of Azure Resource Manager lies under a parent that many services share, and its alias is in public DNS without any endpoint: it is for networks that ask for it, not one of the usual zones.',
  source:
    'https://github.com/Azure/bicep-registry-modules/blob/main/avm/ptn/network/private-link-private-dns-zones/main.bicep',
  checkedOn: '2026-08-11',
  facts: ['DNS-117'],
  check: (network: Network): readonly Fault[] =>
    ofKind(network.design, 'privateDnsZone').flatMap((zone): readonly Fault[] => {
      const vnets = zone.settings.links.flatMap(({ vnet }) => network.vnets.get(vnet as never) ?? []);
      if (zone.name.toLowerCase() !== wide || vnets.length === 0) return [];
      return [
        {
          at: [zone.id, ...vnets.map(({ id }) => id)],
          says: say`${code(wide)} is linked to ${listOf(vnets.map(nameOf))}: there it answers every call to ${code('management.azure.com')}, for all subscriptions and tenants. A missing record stops portals, pipelines and agents`,
        },
      ];
    }),
});
