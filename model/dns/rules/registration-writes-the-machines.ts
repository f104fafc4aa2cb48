import { defineRule } from '../../explain/rule.ts';
import type { ZoneRecord } from '../dns-world.ts';

/** Rule: A link with registration writes a record for the first interface of every machine of its VNet; that has nothing to do with private endpoints. */
export const registrationWritesTheMachines = defineRule({
  id: 'dns/registration-writes-the-machines',
  says: 'A link with registration writes a record for the first interface of every machine of its VNet; that has nothing to do with private endpoints.',
  source: 'https://learn.microsoft.com/azure/dns/private-dns-autoregistration',
  checkedOn: '2022-09-27',
  facts: ['DNS-32'],
  /** Did the registration of a machine write one of the records? */
  isRegistered: (records: readonly ZoneRecord[]): boolean =>
    records.some(({ registered }) => registered === true),
});
