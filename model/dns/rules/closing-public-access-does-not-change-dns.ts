import { defineRule } from '../../explain/rule.ts';

/** Rule: Disabling public network access changes no DNS answer; the service refuses after the name resolved. */
export const closingPublicAccessDoesNotChangeDns = defineRule({
  id: 'dns/closing-public-access-does-not-change-dns',
  says: 'Disabling public network access changes no DNS answer; the service refuses after the name resolved.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  checkedOn: '2026-08-11',
  facts: ['DNS-6'],
});
