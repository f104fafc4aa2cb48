import { defineRule } from '../../explain/rule.ts';
import type { PrivateZone } from '../dns-world.ts';
import { isWithin, toDomain } from '../domain.ts';

/** Rule: Azure DNS checks every name of the chain against the linked zones; the first that has it answers, and the public chain is not followed any further. */
export const linkedPrivateZoneHidesPublicName = defineRule({
  id: 'dns/linked-private-zone-hides-public-name',
  says: 'Azure DNS checks every name of the chain against the linked zones; the first that has it answers, and the public chain is not followed any further.',
  source: 'https://learn.microsoft.com/azure/key-vault/general/private-link-diagnostics',
  checkedOn: '2026-04-10',
  facts: ['DNS-10', 'DNS-19'],
  /** Is the name one of the zone's? */
  covers: (zone: PrivateZone, name: string): boolean => isWithin(name, toDomain(zone.name)),
});
