import { refusedZoneNames } from '../../catalog/facts/refused-zone-names.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { type Check, doubt, fault } from '../check.ts';
import { type Design, find, ofKind } from '../design.ts';

/** Zone names that Azure takes (DNS-29), and machines that are registered in one zone (DNS-121) that is no privatelink zone (DNS-32). */
export const checkZoneNames: Check = (design) => [
  ...ofKind(design, 'privateDnsZone').flatMap((zone) =>
    refusedZoneNames.includes(zone.name.trim().toLowerCase())
      ? [
          fault(
            'zone-refused',
            zone,
            'name',
            say`Azure refuses a private zone named ${code(zone.name)}. Use a zone below it, such as the privatelink zone of the service.`,
          ),
        ]
      : [],
  ),
  ...checkRegistration(design),
];

/** https://learn.microsoft.com/azure/dns/private-dns-virtual-network-links (one registration zone a VNet), https://learn.microsoft.com/azure/key-vault/general/private-link-diagnostics (2026-04-10). */
function checkRegistration(design: Design): readonly Problem[] {
  const registered = new Map<ResourceId, string>();
  return ofKind(design, 'privateDnsZone').flatMap((zone) =>
    zone.settings.links.flatMap(({ vnet, registrationEnabled }, index) => {
      const linked = find(design, vnet);
      if (!registrationEnabled || !linked) return [];
      const field = `settings.links.${index}.registrationEnabled`;
      const other = registered.get(linked.id);
      if (other !== undefined) {
        return [
          fault(
            'registration-twice',
            zone,
            field,
            say`${nameOf(linked)} already registers its machines in ${code(other)}, and a VNet has one such zone. Turn this off.`,
          ),
        ];
      }
      registered.set(linked.id, zone.name);
      return zone.name.toLowerCase().startsWith('privatelink.')
        ? [
            doubt(
              'registration-privatelink',
              zone,
              field,
              say`This writes the machines of ${nameOf(linked)} into a zone for private endpoints, which needs no registration. Turn it off.`,
            ),
          ]
        : [];
    }),
  );
}
