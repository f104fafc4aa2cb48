import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';
import type { PrivateZone } from '../dns-world.ts';
import { toDomain, toPrivateLinkZone } from '../domain.ts';

/** Rule: With NxDomainRedirect on the link, a name that a privatelink zone does not have is asked in public DNS; a record that exists is answered even when it is wrong. */
export const fallbackToInternetOnTheLink = defineRule({
  id: 'dns/fallback-to-internet-on-the-link',
  says: 'With NxDomainRedirect on the link, a name that a privatelink zone does not have is asked in public DNS; a record that exists is answered even when it is wrong.',
  source: 'https://learn.microsoft.com/azure/dns/private-dns-fallback',
  checkedOn: '2025-02-04',
  facts: ['DNS-21', 'DNS-22'],
  /** Is public DNS asked when the zone does not have the name? */
  fallsBack: (zone: PrivateZone, vnet: ResourceId): boolean =>
    isPrivateLinkZone(zone) &&
    zone.links.some((link) => link.vnet === vnet && link.resolutionPolicy === 'NxDomainRedirect'),
  /** May the link of this zone be told to fall back? */
  isOffered: isPrivateLinkZone,
});

function isPrivateLinkZone({ name }: Pick<PrivateZone, 'name'>): boolean {
  return toPrivateLinkZone(toDomain(name)) === toDomain(name);
}
