import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';
import type { PrivateZone } from '../dns-world.ts';

/** Rule: A private zone that is not linked to the asking VNet is ignored: the public chain is answered, not an error. */
export const unlinkedZoneFallsBackToPublic = defineRule({
  id: 'dns/unlinked-zone-falls-back-to-public',
  says: 'A private zone that is not linked to the asking VNet is ignored: the public chain is answered, not an error.',
  source: 'https://learn.microsoft.com/azure/key-vault/general/private-link-service',
  checkedOn: '2026-05-04',
  facts: ['DNS-13', 'DNS-14'],
  /** Does Azure DNS consult the zone for questions from this VNet? */
  isConsulted: (zone: PrivateZone, vnet: ResourceId): boolean =>
    zone.links.some((link) => link.vnet === vnet),
});
