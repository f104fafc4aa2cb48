import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../scenarios/draw.ts';
import { api, findings, instance } from '../injected.test-helper.ts';
import { nsgShutsAnInjectedService } from './nsg-shuts-an-injected-service.ts';

const deny = { priority: 4000, access: 'Deny', direction: 'Outbound', ports: '*' } as const;

describe('an NSG that shuts a service in a subnet off', () => {
  it.each<[string, (d: Drawing) => void, readonly RegExp[], number]>([
    [
      'API Management with its management port',
      (d) => api(d, [{ sources: ['ApiManagement'], ports: '3443' }]),
      [],
      0,
    ],
    [
      'API Management without its management port',
      (d) => api(d, []),
      [/nsg-apim denies TCP 3443 from ApiManagement, without which apim-1 loses its management by Azure/],
      0,
    ],
    [
      'API Management of tier Premium whose probe is denied',
      (d) =>
        api(
          d,
          [
            { sources: ['ApiManagement'], ports: '3443' },
            { priority: 4000, access: 'Deny' },
          ],
          'Premium',
        ),
      [/TCP 6390 from AzureLoadBalancer/],
      0,
    ],
    ['API Management without an NSG', (d) => api(d, null), [/snet-apim has no NSG/], 1],
    ['a managed instance that may call', (d) => instance(d, []), [], 0],
    [
      'a managed instance that may call nobody',
      (d) => instance(d, [deny]),
      [/to AzureActiveDirectory/, /to OneDsCollector/, /to Storage\.westeurope/],
      0,
    ],
    [
      'an environment whose health checks are denied',
      (d) => {
        const subnet = d.subnet(d.vnet('vnet-1', '10.0.0.0/16'), 'snet-ase', '10.0.1.0/24', {
          delegation: 'Microsoft.Web/hostingEnvironments',
          networkSecurityGroup: d.nsg('nsg-ase', [{ priority: 4000, access: 'Deny' }]),
        });
        d.add('appServiceEnvironment', 'ase-1', subnet);
      },
      [/TCP 80 from AzureLoadBalancer/],
      0,
    ],
  ])('%s', (_name, build, says, left) => {
    const found = findings(nsgShutsAnInjectedService.id, build);
    expect(found.says).toHaveLength(says.length);
    for (const [index, one] of says.entries()) expect(found.says[index]).toMatch(one);
    expect(found.left).toBe(left);
  });
});
