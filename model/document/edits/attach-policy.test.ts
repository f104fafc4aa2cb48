import { describe, expect, test } from 'vitest';
import { build, designOf, id, saysOf, settingsOf, shown } from '../building.test-helper.ts';
import { ofKind } from '../design.ts';
import { attachPolicy } from './attach-policy.ts';

const network = (accounts = true) =>
  build(
    ['hub', 'virtualNetwork', null, { addressSpaces: ['10.0.0.0/16'] }],
    ['app', 'subnet', 'hub', { prefix: '10.0.1.0/24', serviceEndpoints: ['Microsoft.Storage'] }, 'snet-app'],
    ['web', 'subnet', 'hub', { prefix: '10.0.2.0/24', delegation: 'Microsoft.Web/serverFarms' }, 'snet-web'],
    ...(accounts ? ([['st', 'storageAccount', null]] as const) : []),
  );

describe('attaching a service endpoint policy', () => {
  test('makes one that lists the accounts of the drawing', () => {
    const { document } = attachPolicy(network(), shown, { subnet: id('app') });
    const [policy] = ofKind(designOf(document), 'serviceEndpointPolicy');
    expect(policy).toMatchObject({ id: 'app-policy', name: 'sep-app' });
    expect(policy?.settings.definitions).toMatchObject([{ service: 'Microsoft.Storage', accounts: ['st'] }]);
    expect(settingsOf(document, 'app').serviceEndpointPolicies).toEqual(['app-policy']);
  });

  test.each([
    ['a subnet that is gone', network(), 'x', /no longer there/],
    ['a drawing without accounts', network(false), 'app', /would refuse every account/],
    ['a subnet of VNet integration', network(), 'web', /takes no service endpoint policy/],
  ])('refuses %s', (_, document, subnet, says) => {
    const result = attachPolicy(document, shown, { subnet: id(subnet) });
    expect(saysOf(result)).toEqual([expect.stringMatching(says)]);
    expect(result.document).toBe(document);
  });
});
