import { defineRule } from '../../explain/rule.ts';

/** What one definition of a policy lists, as ids in small letters; null for one that cannot be read. */
export type Listed = readonly (string | null)[];

/** Rule: With service endpoint policies a subnet reaches only the storage accounts that they list, by account, resource group or subscription; several policies add up. */
export const serviceEndpointPolicyListsWhatIsReached = defineRule({
  id: 'trace/service-endpoint-policy-lists-what-is-reached',
  says: 'With service endpoint policies a subnet reaches only the storage accounts that they list, by account, resource group or subscription; several policies add up.',
  source:
    'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoint-policies-overview',
  checkedOn: '2023-04-06',
  facts: ['SE-30', 'SE-33', 'SE-35'],
  /** Is an account, by its id in small letters, on the lists of the policies? */
  admits: (account: string, policies: readonly Listed[]): 'yes' | 'no' | 'maybe' => {
    const all = policies.flat();
    const isIn = (scope: string | null) =>
      scope !== null && (account === scope || account.startsWith(`${scope}/`));
    if (all.some(isIn)) return 'yes';
    return all.includes(null) ? 'maybe' : 'no';
  },
});
