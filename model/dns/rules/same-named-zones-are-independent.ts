import { defineRule } from '../../explain/rule.ts';
import type { PrivateZone } from '../dns-world.ts';
import { toDomain } from '../domain.ts';

/** Rule: Zones of the same name linked to different VNets do not share records; a VNet can be linked to one of them only. */
export const sameNamedZonesAreIndependent = defineRule({
  id: 'dns/same-named-zones-are-independent',
  says: 'Zones of the same name linked to different VNets do not share records; a VNet can be linked to one of them only.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration',
  checkedOn: '2023-11-15',
  facts: ['DNS-24', 'DNS-25', 'DNS-43'],
  /** Are these two zones of one name? */
  areTwins: (a: PrivateZone, b: PrivateZone): boolean =>
    a.id !== b.id && toDomain(a.name) === toDomain(b.name),
});
