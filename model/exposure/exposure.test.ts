import { describe, expect, it, test } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import { toResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { exposureOf } from './exposure.ts';

function exposed(build: (d: Drawing) => void, name = 'x-1') {
  const d = draw();
  const vnet = d.vnet('vnet', '10.0.0.0/16');
  d.subnet(vnet, 'app', '10.0.1.0/24', { serviceEndpoints: ['Microsoft.KeyVault', 'Microsoft.Web'] });
  d.subnet(vnet, 'bare', '10.0.2.0/24');
  build(d);
  const exposure = exposureOf(compile(d.design(), usualDefaults), toResourceId(name));
  return exposure && { ...exposure, says: printSentence(exposure.says) };
}

const app = toResourceId('app');
const bare = toResourceId('bare');
const subnet = (id: typeof app) => ({ vnetRules: [{ subnet: id }] });
const closed = { defaultAction: 'Deny', trustedServices: false } as const;
const endpoint = (d: Drawing, state: 'Approved' | 'Pending' = 'Approved') =>
  d.endpoint(bare, 'pe', '10.0.2.4', toResourceId('x-1'), 'vault', { state });

describe('who can reach a service at network level', () => {
  it.each<[string, (d: Drawing) => void, string, RegExp]>([
    ['a vault as it is made', (d) => d.add('keyVault', 'x-1', null), 'everyNetwork', /default action of x-1/],
    [
      'an open vault beside its endpoint',
      (d) => {
        d.add('keyVault', 'x-1', null);
        endpoint(d);
      },
      'everyNetwork',
      /Beside that, pe leads to it privately\.$/,
    ],
    [
      'rules that leave nobody out',
      (d) => d.add('cosmosAccount', 'x-1', null, { ipRules: ['0.0.0.0/0'] }),
      'everyNetwork',
      /./,
    ],
    [
      'all of Azure',
      (d) => d.add('sqlServer', 'x-1', null, { allowAzureServices: true }),
      'allOfAzure',
      /allows Azure services/,
    ],
    [
      'a subnet and an address',
      (d) => d.add('keyVault', 'x-1', null, { ...closed, ...subnet(app), ipRules: ['20.50.1.0/24'] }),
      'selectedNetworks',
      /^Selected networks: app and 20\.50\.1\.0\/24\.$/,
    ],
    [
      'a rule for a subnet without the service endpoint lets nobody in',
      (d) => d.add('keyVault', 'x-1', null, { ...closed, ...subnet(bare) }),
      'nobody',
      /no rule of x-1 admits/,
    ],
    [
      'selected networks and trusted services',
      (d) => d.add('keyVault', 'x-1', null, { ...closed, ...subnet(app), trustedServices: true }),
      'selectedNetworks',
      /app\. x-1 admits trusted Microsoft services\./,
    ],
    [
      'public access off, with an endpoint',
      (d) => {
        d.add('keyVault', 'x-1', null, { publicNetworkAccess: 'Disabled', trustedServices: false });
        endpoint(d);
      },
      'privateEndpointsOnly',
      /^Private endpoints only, by pe: public network access of x-1 is Disabled\.$/,
    ],
    [
      'an endpoint that nobody approved counts for nothing',
      (d) => {
        d.add('keyVault', 'x-1', null, { publicNetworkAccess: 'Disabled', trustedServices: false });
        endpoint(d, 'Pending');
      },
      'nobody',
      /no approved private endpoint/,
    ],
    [
      'trusted services only',
      (d) => d.add('keyVault', 'x-1', null, { defaultAction: 'Deny', trustedServices: true }),
      'trustedServicesOnly',
      /trusted Microsoft services/,
    ],
    [
      'a perimeter',
      (d) => d.add('keyVault', 'x-1', null, { publicNetworkAccess: 'SecuredByPerimeter' }),
      'nobody',
      /it belongs to no perimeter/,
    ],
    [
      'an app with one allowing rule',
      (d) =>
        d.add('webApp', 'x-1', null, {
          accessRules: [{ name: 'a', priority: 100, action: 'Allow', source: '', subnet: app }],
        }),
      'selectedNetworks',
      /^Selected networks: app\.$/,
    ],
    [
      'an app that denies some',
      (d) =>
        d.add('webApp', 'x-1', null, {
          unmatchedAction: 'Allow',
          accessRules: [{ name: 'a', priority: 100, action: 'Deny', source: '20.50.1.0/24', subnet: null }],
        }),
      'everyNetwork',
      /allows everybody else/,
    ],
    [
      'all of Azure, and an office by its address',
      (d) => d.add('sqlServer', 'x-1', null, { allowAzureServices: true, ipRules: ['198.51.100.10'] }),
      'allOfAzure',
      /^All of Azure: x-1 allows Azure services, other customers’ included\. And by name: 198\.51\.100\.10\.$/,
    ],
    [
      'a subnet whose regional endpoint does not cover the account',
      (d) => {
        const near = d.subnet(toResourceId('vnet'), 'near', '10.0.3.0/24', {
          serviceEndpoints: ['Microsoft.Storage'],
        });
        d.add('storageAccount', 'x-1', null, { ...closed, ...subnet(near) }, { region: 'eastus' });
      },
      'nobody',
      /no rule of x-1 admits/,
    ],
    [
      'a subnet whose endpoint reaches every region',
      (d) => {
        const near = d.subnet(toResourceId('vnet'), 'near', '10.0.3.0/24', {
          serviceEndpoints: ['Microsoft.Storage.Global'],
        });
        d.add('storageAccount', 'x-1', null, { ...closed, ...subnet(near) }, { region: 'eastus' });
      },
      'selectedNetworks',
      /^Selected networks: near\.$/,
    ],
    [
      'Cosmos DB without rules, beside its endpoint',
      (d) => {
        const account = d.add('cosmosAccount', 'x-1', null);
        d.endpoint(bare, 'pe', '10.0.2.4', account, 'Sql');
      },
      'privateEndpointsOnly',
      /^Private endpoints only, by pe: x-1 has a private endpoint and no rules/,
    ],
    [
      'an app that allows a tag whose addresses nobody knows',
      (d) =>
        d.add('webApp', 'x-1', null, {
          accessRules: [
            { name: 'a', priority: 100, action: 'Allow', source: 'AzureFrontDoor.Backend', subnet: null },
          ],
        }),
      'selectedNetworks',
      /^Selected networks: AzureFrontDoor\.Backend\.$/,
    ],
    [
      'an injected service',
      (d) => d.add('sqlManagedInstance', 'x-1', bare),
      'vnetOnly',
      /has private addresses only/,
    ],
    [
      'an injected service with a public data endpoint',
      (d) => d.add('sqlManagedInstance', 'x-1', bare, { publicDataEndpoint: true }),
      'undecided',
      /port 3342/,
    ],
  ])('%s', (_, build, word, says) => {
    const exposure = exposed(build);
    expect(exposure?.word).toBe(word);
    expect(exposure?.says).toMatch(says);
    expect(exposure?.rules.length).toBeGreaterThan(0);
  });

  test('a machine is no service', () => {
    expect(exposed((d) => d.vm(bare, 'x-1', '10.0.2.5'))).toBeNull();
  });
});
