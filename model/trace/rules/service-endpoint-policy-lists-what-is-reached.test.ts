import { describe, expect, it } from 'vitest';
import { serviceEndpointPolicyListsWhatIsReached } from './service-endpoint-policy-lists-what-is-reached.ts';

const account = '/subscriptions/s/resourcegroups/rg/providers/microsoft.storage/storageaccounts/st1';

describe('a service endpoint policy', () => {
  it.each<[string, readonly (readonly (string | null)[])[], 'yes' | 'no' | 'maybe']>([
    ['lists the account', [[account]], 'yes'],
    ['lists its resource group', [['/subscriptions/s/resourcegroups/rg']], 'yes'],
    ['lists its subscription', [['/subscriptions/s']], 'yes'],
    ['lists another group that begins alike', [['/subscriptions/s/resourcegroups/r']], 'no'],
    ['lists nothing', [[]], 'no'],
    ['lists it beside another policy', [[], [account]], 'yes'],
    ['cannot be read', [[null]], 'maybe'],
  ])('%s', (_, policies, admits) => {
    expect(serviceEndpointPolicyListsWhatIsReached.admits(account, policies)).toBe(admits);
  });
});
