import { defineRule } from '../../explain/rule.ts';

/** Rule: Clients keep an address, or the answer that there is none, until the time to live of its record set has passed; who has nothing cached gets a new answer at once. */
export const clientsKeepAnswersUntilTheTtl = defineRule({
  id: 'rehearse/clients-keep-answers-until-the-ttl',
  says: 'Clients keep an address, or the answer that there is none, until the time to live of its record set has passed; who has nothing cached gets a new answer at once.',
  source: 'https://learn.microsoft.com/azure/dns/dns-private-records',
  checkedOn: '2023-10-09',
  facts: ['DNS-33'],
  /** For how many seconds an old answer may still be used; null where the record's TTL is not known. */
  keepsFor: (ttl: number | null): number | null => ttl,
});
