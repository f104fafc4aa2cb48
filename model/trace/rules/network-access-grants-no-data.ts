import { defineRule } from '../../explain/rule.ts';

/** Rule: Reaching a service over the network grants nothing: credentials and permissions still decide. */
export const networkAccessGrantsNoData = defineRule({
  id: 'trace/network-access-grants-no-data',
  says: 'Reaching a service over the network grants nothing: credentials and permissions still decide.',
  source: 'https://learn.microsoft.com/azure/key-vault/general/network-security',
  checkedOn: '2026-06-16',
  facts: ['EVAL-7', 'EVAL-8', 'SEC-2', 'SEC-1'],
  /** What is still asked after the network let a call in. */
  stillAsks: (target: 'service' | 'managedInstance'): string =>
    target === 'service'
      ? 'credentials and for permissions on its data. Roles for managing it are a separate matter'
      : 'a login',
});
