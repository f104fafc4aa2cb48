import { find, ofKind } from '../../document/design.ts';
import { isKind } from '../../document/resource.ts';
import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A managed instance that finds itself by the zone of its private endpoints. */
export const managedInstanceZoneAtHome: LintRule = defineRule({
  id: 'lint/managed-instance-zone-at-home',
  says: 'The zone for private endpoints of a SQL managed instance belongs to the VNets of its clients: linked to the VNet of the instance itself it breaks the management of the instance.',
  // As the fact tells the page; the page itself was not read again.
  source: 'https://learn.microsoft.com/azure/azure-sql/managed-instance/private-endpoint-overview',
  checkedOn: '2023-08-02',
  facts: ['DNS-37'],
  check: ({ design, subnets }: Network): readonly Fault[] =>
    ofKind(design, 'sqlManagedInstance').flatMap((instance) => {
      const vnet = find(design, subnets.get(instance.parent as never)?.vnet);
      if (!isKind(vnet, 'virtualNetwork')) return [];
      const name = `privatelink.${instance.settings.dnsPrefix}.database.windows.net`.toLowerCase();
      return ofKind(design, 'privateDnsZone')
        .filter((zone) => zone.name.toLowerCase() === name)
        .filter(({ settings }) => settings.links.some((link) => link.vnet === vnet.id))
        .map((zone): Fault => {
          const links = zone.settings.links.filter((link) => link.vnet !== vnet.id);
          return {
            at: [zone.id, vnet.id, instance.id],
            says: say`${nameOf(zone)} is linked to ${nameOf(vnet)}, the VNet of ${nameOf(instance)} itself, which breaks the management of the instance. Link it only to the VNets of its clients`,
            fix: {
              edit: 'change-settings',
              input: { id: zone.id, settings: { links } },
              says: say`Unlink ${nameOf(zone)} from ${nameOf(vnet)}`,
            },
          };
        });
    }),
});
