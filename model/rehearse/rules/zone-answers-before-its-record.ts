import { defineRule } from '../../explain/rule.ts';

/** Rule: A linked zone answers for its whole suffix: linked before its record is there, it leaves the client without an address. */
export const zoneAnswersBeforeItsRecord = defineRule({
  id: 'rehearse/zone-answers-before-its-record',
  says: 'A linked zone answers for its whole suffix: linked before its record is there, it leaves the client without an address.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  checkedOn: '2026-08-11',
  facts: ['DNS-20'],
  /** Does a client that had an address get none any more? */
  happens: (before: string | null, now: string | null): boolean =>
    (before === 'public' || before === 'private') && (now === 'nxdomain' || now === 'nodata'),
});
