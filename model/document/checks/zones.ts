import { nameOf, say } from '../../explain/sentence.ts';
import { type Check, fault } from '../check.ts';
import { sameZoneLinked } from '../connections/links.ts';
import { find, ofKind } from '../design.ts';

/** A VNet is linked to one zone of a name (DNS-24, DNS-122), once (DNS-31). */
export const checkZones: Check = (design) => [
  ...ofKind(design, 'privateDnsZone').flatMap((zone) =>
    zone.settings.links.flatMap(({ vnet }, index) => {
      const linked = find(design, vnet);
      if (!vnet || !linked) return [];
      const field = `settings.links.${index}.vnet`;
      if (zone.settings.links.findIndex((link) => link.vnet === vnet) < index) {
        return [
          fault('link-twice', zone, field, say`${nameOf(linked)} is already linked. Remove this link.`),
        ];
      }
      return sameZoneLinked(design, zone, vnet)
        ? [
            fault(
              'zone-twice',
              zone,
              field,
              say`${nameOf(linked)} is already linked to another zone of this name. Azure links one; remove this link.`,
            ),
          ]
        : [];
    }),
  ),
  ...ofKind(design, 'dnsForwardingRuleset').flatMap((ruleset) =>
    ruleset.settings.rules.flatMap(({ domain }, index) =>
      domain !== '' && !domain.endsWith('.')
        ? [
            fault(
              'rule-domain',
              ruleset,
              `settings.rules.${index}.domain`,
              say`The domain of a forwarding rule ends with a dot. Write ${`${domain}.`}`,
            ),
          ]
        : [],
    ),
  ),
];
